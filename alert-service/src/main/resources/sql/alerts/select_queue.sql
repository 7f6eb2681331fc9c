select
    exists (select from watch where not deleted) as wanted,
    exists (
        select from watch
        where not exists (select from watch_seen where watch_seen.watch_id = watch.id and watch_seen.version = watch.version)
    ) as changed,
    (select last_value from alert_queue) = 1 as open
