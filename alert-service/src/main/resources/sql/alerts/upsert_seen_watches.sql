-- Records the new and changed watches, and queues the threads that have changed since each: their tickets may have been deleted, or left
-- out, before the watch was stored. Returns the number of these watches.
with seen as (
    insert into watch_seen as held (watch_id, version)
    select id, version from watch
    where not exists (select from watch_seen where watch_seen.watch_id = watch.id and watch_seen.version = watch.version)
    on conflict (watch_id) do update set version = excluded.version
    returning watch_id
), start as materialized (
    select min(watch.since) as since
    from seen
    join watch on watch.id = seen.watch_id and not watch.deleted
), queued as (
    insert into alert_due (thread_id)
    select claim_thread.id
    from start
    join claim_thread on claim_thread.last_changed >= start.since
    union
    select mention.thread_id
    from start
    join ruling on ruling.made_at >= start.since
    join mention on mention.article_id = any(ruling.article_ids)
)
select count(*) from seen
