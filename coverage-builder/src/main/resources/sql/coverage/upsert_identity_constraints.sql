-- Writes the live rulings on sources and outlets, and deletes the others. A source in an article has yet to be found there.
-- Returns the rulings that were added or deleted.
with incoming as materialized (
    select * from json_to_recordset(:rows::json) as incoming (
        ruling_id uuid, status text, detail text, in_first boolean, in_second boolean
    )
), gone as (
    delete from identity_constraint
    where ruling_id not in (select ruling_id from incoming)
    returning ruling_id
), changed as (
    update identity_constraint as held
    set status = incoming.status, detail = incoming.detail
    from incoming
    where held.ruling_id = incoming.ruling_id and (held.status, held.detail) is distinct from (incoming.status, incoming.detail)
), added as (
    insert into identity_constraint (ruling_id, status, detail, first_found, second_found)
    select ruling_id, status, detail, case when in_first then false end, case when in_second then false end
    from incoming
    where ruling_id not in (select ruling_id from identity_constraint)
    returning ruling_id
)
select ruling_id::text from gone union all select ruling_id::text from added
