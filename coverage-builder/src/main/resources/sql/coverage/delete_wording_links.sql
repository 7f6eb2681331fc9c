-- Deletes links in both directions.
delete from wording_link
using (
    select wording_id, other_id from json_to_recordset(:rows::json) as lost (wording_id uuid, other_id uuid)
    union
    select other_id, wording_id from json_to_recordset(:rows::json) as lost (wording_id uuid, other_id uuid)
) as lost
where wording_link.wording_id = lost.wording_id and wording_link.other_id = lost.other_id
