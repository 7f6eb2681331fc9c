-- Writes how the names of these articles were resolved, and deletes names that an article no longer contains. Returns the identities that a
-- name no longer refers to.
with incoming as materialized (
    select * from json_to_recordset(:rows::json) as incoming (
        article_id text, kind text, name text, name_key text, person_key text, occupation text, identity_id uuid, reason text,
        certain boolean, said_at timestamptz
    )
), gone as (
    delete from identity_decision as held
    where held.article_id = any(:articles::text[])
        and not exists (
            select from incoming
            where incoming.article_id = held.article_id and incoming.kind = held.kind and incoming.name = held.name
        )
    returning identity_id
), known as (
    select held.identity_id
    from incoming
    join identity_decision as held
        on held.article_id = incoming.article_id and held.kind = incoming.kind and held.name = incoming.name
    where held.identity_id <> incoming.identity_id
), written as (
    insert into identity_decision as held (
        article_id, kind, name, name_key, person_key, occupation, identity_id, reason, certain, said_at
    )
    select article_id, kind, name, name_key, person_key, occupation, identity_id, reason, certain, said_at from incoming
    on conflict (article_id, kind, name) do update set
        name_key = excluded.name_key,
        person_key = excluded.person_key,
        occupation = excluded.occupation,
        identity_id = excluded.identity_id,
        reason = excluded.reason,
        certain = excluded.certain,
        said_at = excluded.said_at
    where (held.name_key, held.person_key, held.occupation, held.identity_id, held.reason, held.certain, held.said_at)
        is distinct from (
            excluded.name_key, excluded.person_key, excluded.occupation, excluded.identity_id, excluded.reason, excluded.certain,
            excluded.said_at
        )
), alias as (
    insert into identity_alias (identity_id, name)
    select distinct identity_id, name from incoming
    on conflict do nothing
)
select identity_id from gone union select identity_id from known
