select
    count(*) filter (where state = 'active') as active,
    count(*) filter (where state = 'active' and failures > 0) as failing,
    (
        select count(*)
        from feed_delivery
    ) as pending,
    coalesce(
        extract(epoch from :now - min(next_poll_at) filter (where state = 'active' and next_poll_at <= :now and claimed_by is null)),
        0
    ) as overdue
from feed_state
