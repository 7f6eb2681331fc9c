-- A feed that was being polled is polled again as early as after any other poll: if it was what ended the process, the others go on.
update feed_state
set
    claimed_by = null,
    claimed_until = null,
    next_poll_at = greatest(
        :now,
        feed_state.last_attempt_at + make_interval(secs => cast(:minimum as double precision)),
        feed_state.last_attempt_at + coalesce(feed.minimum_interval, make_interval())
    )
from feed
where feed.name = feed_state.feed and feed_state.claimed_by between :first and :last
