-- Writes live rulings on claims, and deletes the others of those that were read. A wording of an article that was not read stays.
-- Returns the wordings before and after. A ruling of which a claim is not found is for review.
with incoming as materialized (
    select * from json_to_recordset(:rows::json) as incoming (
        ruling_id uuid, same boolean, made_at timestamptz, one_read boolean, one_wording uuid, other_read boolean, other_wording uuid
    )
), before as materialized (
    select * from claim_constraint where ruling_id = any(:read::uuid[])
), gone as (
    delete from claim_constraint
    where ruling_id = any(:read::uuid[]) and ruling_id not in (select ruling_id from incoming)
), without_outcome as (
    delete from ruling_outcome
    where ruling_id = any(:read::uuid[]) and ruling_id not in (select ruling_id from incoming)
), written as (
    insert into claim_constraint as held (ruling_id, same, made_at, one_wording, other_wording)
    select
        incoming.ruling_id,
        incoming.same,
        incoming.made_at,
        case when incoming.one_read then incoming.one_wording else before.one_wording end,
        case when incoming.other_read then incoming.other_wording else before.other_wording end
    from incoming
    left join before on before.ruling_id = incoming.ruling_id
    on conflict (ruling_id) do update set one_wording = excluded.one_wording, other_wording = excluded.other_wording
    returning ruling_id, one_wording, other_wording
), lost as (
    insert into ruling_outcome as held (ruling_id, status, detail)
    select ruling_id, 'for review', 'The words of a claim are not in the current revision of its article.'
    from written
    where one_wording is null or other_wording is null
    on conflict (ruling_id) do update set status = excluded.status, detail = excluded.detail
)
select one_wording as wording from before
union
select other_wording from before
union
select one_wording from written
union
select other_wording from written
