insert into prepared_wording (id, share, batch, same, linked, opposites)
select id, :share::uuid, :batch, same, linked, opposites
from json_to_recordset(:rows::json) as incoming (id uuid, same uuid[], linked uuid[], opposites uuid[])
order by id
on conflict do nothing
