-- Updates the threads of wordings that rulings separate from their groups. Returns those that have changed, with the threads before and
-- now.
with placed as (
    select wording.id, wording.thread_id as before, target.thread_id as now, nullif(target.group_id, target.thread_id) as group_id
    from json_to_recordset(:rows::json) as target (id uuid, thread_id uuid, group_id uuid)
    join wording on wording.id = target.id
    where (wording.thread_id, wording.group_id) is distinct from (target.thread_id, nullif(target.group_id, target.thread_id))
)
update wording
set thread_id = placed.now, group_id = placed.group_id
from placed
where wording.id = placed.id
returning wording.id, placed.before, placed.now
