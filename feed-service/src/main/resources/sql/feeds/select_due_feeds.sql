-- one feed of each host that is free, the one that has waited longest
select distinct on (feed_state.host) feed_state.feed, feed_state.host
from feed_state
left join feed_host on feed_host.host = feed_state.host
where feed_state.state = 'active'
    and feed_state.next_poll_at <= :now
    and (feed_state.claimed_until is null or feed_state.claimed_until <= :now)
    and (feed_host.host is null or feed_host.busy_until <= :now and feed_host.next_request_at <= :now)
order by feed_state.host, feed_state.next_poll_at
limit :limit
