-- Writes how often these sources occur in these threads, from their strands.
with due as materialized (
    select thread_id, source_id from unnest(:threads::uuid[], :parts::uuid[]) as part (thread_id, source_id)
), counted as materialized (
    select source_id, thread_id, outlet_id, sum(mentions) as mentions, min(first_seen) as first_seen, max(last_seen) as last_seen
    from due
    join strand using (thread_id, source_id)
    where status <> 'superseded'
    group by source_id, thread_id, outlet_id
), gone as (
    delete from source_thread as held
    using due
    where held.thread_id = due.thread_id
        and held.source_id = due.source_id
        and (held.source_id, held.thread_id, held.outlet_id) not in (select source_id, thread_id, outlet_id from counted)
)
insert into source_thread as held (source_id, thread_id, outlet_id, mentions, first_seen, last_seen)
select source_id, thread_id, outlet_id, mentions, first_seen, last_seen from counted
on conflict (source_id, thread_id, outlet_id) do update set
    mentions = excluded.mentions,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen
where held is distinct from excluded
