insert into wording_key (key, wording_id)
select key, id
from json_to_recordset(:rows::json) as incoming (id uuid, keys bigint[])
cross join unnest(incoming.keys) as key
-- neighbours in the index are on one page
order by key
on conflict do nothing
