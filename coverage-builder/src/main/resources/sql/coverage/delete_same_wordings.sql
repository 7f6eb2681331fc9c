delete from same_wording
using json_to_recordset(:rows::json) as lost (wording_id uuid, other_id uuid)
where same_wording.wording_id = least(lost.wording_id, lost.other_id) and same_wording.other_id = greatest(lost.wording_id, lost.other_id)
