-- Deletes identities that no article names any more. An identity that remains gets the first of its remaining names in sort order.
with gone as (
    delete from identity
    where id = any(:identities::uuid[])
        and not seeded
        and not exists (select from identity_decision where identity_decision.identity_id = identity.id)
)
update identity
set name = alias.name
from (
    select identity_id, min(name) as name from identity_alias where identity_id = any(:identities::uuid[]) group by identity_id
) as alias
where identity.id = alias.identity_id and not identity.seeded and not identity.ruled and identity.name <> alias.name
