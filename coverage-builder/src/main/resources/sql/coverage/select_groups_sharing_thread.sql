-- Returns the groups of these threads, and of all threads that wordings of these groups have had until now.
select distinct coalesce(group_id, thread_id)
from wording
where thread_id in (
    select unnest(:threads::uuid[])
    union
    select thread_id from wording where coalesce(group_id, thread_id) = any(:groups::uuid[])
)
