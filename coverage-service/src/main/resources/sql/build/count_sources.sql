-- Who has a say in these threads, anew.
with counted as materialized (
    select source_id, thread_id, outlet_id, count(*) as mentions, min(said_at) as first_seen, max(said_at) as last_seen
    from mention
    where thread_id = any(:threads::uuid[]) and status <> 'superseded' and source_id is not null
    group by source_id, thread_id, outlet_id
), gone as (
    delete from source_thread as held
    where held.thread_id = any(:threads::uuid[])
        and not exists (
            select from counted
            where counted.source_id = held.source_id and counted.thread_id = held.thread_id and counted.outlet_id = held.outlet_id
        )
)
insert into source_thread as held (source_id, thread_id, outlet_id, mentions, first_seen, last_seen)
select source_id, thread_id, outlet_id, mentions, first_seen, last_seen from counted
on conflict (source_id, thread_id, outlet_id) do update set
    mentions = excluded.mentions,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen
where held is distinct from excluded
