insert into ruling_outcome as held (ruling_id, status, detail)
select ruling_id, status, detail
from json_to_recordset(:rows::json) as incoming (ruling_id uuid, status text, detail text)
on conflict (ruling_id) do update set status = excluded.status, detail = excluded.detail
where (held.status, held.detail) is distinct from (excluded.status, excluded.detail)
