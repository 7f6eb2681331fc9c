-- The state of another address starts anew; the counts of items remain.
insert into feed_state (feed, address, host, next_poll_at)
select name, address, :host, :now
from feed
where name = :feed
on conflict (feed) do update
set
    state = 'active',
    address = excluded.address,
    host = excluded.host,
    next_poll_at = excluded.next_poll_at,
    claimed_by = null,
    claimed_until = null,
    etag = null,
    last_modified = null,
    moved_to = null,
    failures = 0,
    poll_interval = null,
    last_change_at = null,
    change_gap = null
where feed_state.address <> excluded.address
