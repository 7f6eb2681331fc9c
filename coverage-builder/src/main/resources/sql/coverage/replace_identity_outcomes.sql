-- Writes what became of the rulings on sources and outlets, with these undos, and deletes the outcomes of rulings that are undone.
with outcome as materialized (
    select
        ruling_id,
        case when first_found and second_found then status else 'for review' end as status,
        case when first_found and second_found then detail else 'The article does not name this source.' end as detail
    from (
        select ruling_id, status, detail, coalesce(first_found, true) as first_found, coalesce(second_found, true) as second_found
        from identity_constraint
    ) as held
    union all
    select ruling_id, status, detail
    from json_to_recordset(:rows::json) as undo (ruling_id uuid, status text, detail text)
), gone as (
    delete from ruling_outcome
    where ruling_id = any(:rulings::uuid[]) and ruling_id not in (select ruling_id from outcome)
)
insert into ruling_outcome as held (ruling_id, status, detail)
select ruling_id, status, detail from outcome
on conflict (ruling_id) do update set status = excluded.status, detail = excluded.detail
where (held.status, held.detail) is distinct from (excluded.status, excluded.detail)
