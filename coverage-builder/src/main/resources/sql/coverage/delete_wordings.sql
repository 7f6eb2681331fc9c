-- Returns the other wordings that lose a link.
with key as (
    delete from wording_key
    using json_to_recordset(:rows::json) as orphan (id uuid, keys bigint[]), unnest(orphan.keys) as orphan_key
    where wording_key.key = orphan_key and wording_key.wording_id = orphan.id
), pair as (
    delete from same_wording where wording_id = any(:wordings::uuid[]) or other_id = any(:wordings::uuid[])
), link as (
    delete from wording_link
    where wording_id = any(:wordings::uuid[])
        or (other_id, wording_id) in (select wording_id, other_id from wording_link where wording_id = any(:wordings::uuid[]))
    returning wording_id
), unused as materialized (
    select distinct story_id
    from wording
    where id = any(:wordings::uuid[])
        and not exists (
            select from wording as other where other.story_id = wording.story_id and not (other.id = any(:wordings::uuid[]))
        )
), story_name as (
    delete from story_key where story_id in (select story_id from unused)
), story_signs as (
    delete from story where id in (select story_id from unused)
), gone as (
    delete from wording where id = any(:wordings::uuid[])
)
select distinct wording_id from link where not (wording_id = any(:wordings::uuid[]))
