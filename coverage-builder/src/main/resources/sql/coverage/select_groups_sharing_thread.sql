-- Returns the groups of these threads, and of all threads that wordings of these groups have had until now.
with thread as (
    select unnest(:threads::uuid[]) as id
    union
    select thread_id from wording where coalesce(group_id, thread_id) = any(:groups::uuid[])
)
select distinct held.group_id
from thread
cross join lateral (
    select coalesce(group_id, thread_id) as group_id from wording where wording.thread_id = thread.id
    offset 0 -- one index scan per thread, whatever the statistics
) as held
