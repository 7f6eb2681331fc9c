-- Records the new and changed watches, and queues the threads that have changed since each: their tickets may have been deleted before the
-- watch was stored. Returns the number of these watches.
with seen as (
    insert into watch_seen as held (watch_id, version)
    select id, version from watch
    where not exists (select from watch_seen where watch_seen.watch_id = watch.id and watch_seen.version = watch.version)
    on conflict (watch_id) do update set version = excluded.version
    returning watch_id
), queued as (
    insert into alert_due (thread_id)
    select distinct claim_thread.id
    from seen
    join watch on watch.id = seen.watch_id and not watch.deleted
    join claim_thread on claim_thread.last_changed >= watch.since
)
select count(*) from seen
