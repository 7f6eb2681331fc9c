select
    name,
    outlet,
    state,
    last_attempt_at,
    last_success_at,
    last_error,
    last_error_at,
    failures,
    items,
    pending,
    rejected,
    case when state = 'active' then next_poll_at end as next_poll_at
from feed_health
where cast(:afterName as text) is null or name > cast(:afterName as text)
order by name
limit :limit
