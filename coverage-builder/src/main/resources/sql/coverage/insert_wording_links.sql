-- Returns the wordings that have a new link.
insert into wording_link (wording_id, other_id)
select wording_id, other_id
from json_to_recordset(:rows::json) as incoming (wording_id uuid, other_id uuid)
union
select other_id, wording_id
from json_to_recordset(:rows::json) as incoming (wording_id uuid, other_id uuid)
on conflict do nothing
returning wording_id
