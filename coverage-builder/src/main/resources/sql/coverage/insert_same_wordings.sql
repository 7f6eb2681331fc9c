insert into same_wording (wording_id, other_id)
select least(wording_id, other_id), greatest(wording_id, other_id)
from json_to_recordset(:rows::json) as incoming (wording_id uuid, other_id uuid)
on conflict do nothing
