-- Deletes names that no longer refer to these identities.
delete from identity_alias
where identity_id = any(:identities::uuid[])
    and not exists (
        select from identity_decision
        where identity_decision.identity_id = identity_alias.identity_id and identity_decision.name = identity_alias.name
    )
