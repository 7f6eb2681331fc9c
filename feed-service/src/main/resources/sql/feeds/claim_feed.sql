-- If the process is killed, the next poll is not earlier than after any other poll.
update feed_state
set
    claimed_by = :claim,
    claimed_until = :until,
    last_attempt_at = :now,
    next_poll_at = greatest(
        :until,
        :now + make_interval(secs => cast(:minimum as double precision)),
        :now + coalesce(feed.minimum_interval, make_interval())
    )
from feed
where feed.name = feed_state.feed
    and feed_state.feed = :feed
    and feed_state.state = 'active'
    and feed_state.next_poll_at <= :now
    and (feed_state.claimed_until is null or feed_state.claimed_until <= :now)
returning
    feed.name,
    feed.outlet,
    feed.follow,
    extract(epoch from feed.minimum_interval) as minimum_seconds,
    coalesce(feed_state.moved_to, feed_state.address) as address,
    feed_state.host,
    feed_state.etag,
    feed_state.last_modified,
    feed_state.failures,
    feed_state.last_change_at,
    extract(epoch from feed_state.change_gap) as gap_seconds,
    extract(epoch from feed_state.stated_interval) as stated_seconds,
    feed_state.skip_hours,
    feed_state.skip_days
