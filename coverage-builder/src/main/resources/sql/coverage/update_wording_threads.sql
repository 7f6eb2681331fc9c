-- Updates the threads of the wordings of these groups, except for the separated ones. Returns the wordings that have changed, with the
-- threads before and now.
with placed as (
    select wording.id, wording.thread_id as before, target.thread_id as now, nullif(target.group_id, target.thread_id) as group_id
    from unnest(:groups::uuid[], :threads::uuid[]) as target (group_id, thread_id)
    join wording on coalesce(wording.group_id, wording.thread_id) = target.group_id
    where (wording.thread_id, wording.group_id) is distinct from (target.thread_id, nullif(target.group_id, target.thread_id))
        and not (wording.id = any(:separated::uuid[]))
)
update wording
set thread_id = placed.now, group_id = placed.group_id
from placed
where wording.id = placed.id
returning wording.id, placed.before, placed.now
