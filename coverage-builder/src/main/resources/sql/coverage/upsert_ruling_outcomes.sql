-- Writes the outcomes of the rulings on these articles, and deletes those of rulings that are not on them any more.
with incoming as materialized (
    select * from json_to_recordset(:rows::json) as incoming (
        ruling_id uuid, article_id text, status text, detail text, attribution_id text
    )
), gone as (
    delete from ruling_outcome as held
    where held.article_id = any(:articles::text[])
        and not exists (select from incoming where incoming.ruling_id = held.ruling_id)
)
insert into ruling_outcome as held (ruling_id, article_id, status, detail, attribution_id)
select ruling_id, article_id, status, detail, attribution_id from incoming
on conflict (ruling_id) do update set
    article_id = excluded.article_id,
    status = excluded.status,
    detail = excluded.detail,
    attribution_id = excluded.attribution_id
where held is distinct from excluded
