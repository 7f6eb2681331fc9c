insert into feed_host (host, claimed_by, busy_until, next_request_at)
values (:host, :claim, :until, :now)
on conflict (host) do update
set claimed_by = excluded.claimed_by, busy_until = excluded.busy_until
where feed_host.busy_until <= :now and feed_host.next_request_at <= :now
