-- Writes whether the articles of sources that rulings compare have them, and what became of the rulings. Null: the article was not read.
with changed as (
    update identity_constraint as held
    set
        first_found = case when held.first_found is null then null else coalesce(incoming.first, held.first_found) end,
        second_found = case when held.second_found is null then null else coalesce(incoming.second, held.second_found) end
    from json_to_recordset(:rows::json) as incoming (ruling_id uuid, first boolean, second boolean)
    where held.ruling_id = incoming.ruling_id
        and (held.first_found <> incoming.first or held.second_found <> incoming.second)
    returning held.ruling_id, held.status, held.detail, coalesce(held.first_found, true) and coalesce(held.second_found, true) as found
)
insert into ruling_outcome as held (ruling_id, status, detail)
select
    ruling_id,
    case when found then status else 'for review' end,
    case when found then detail else 'The article does not name this source.' end
from changed
on conflict (ruling_id) do update set status = excluded.status, detail = excluded.detail
