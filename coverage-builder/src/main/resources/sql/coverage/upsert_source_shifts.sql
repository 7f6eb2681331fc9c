-- Writes the changes of position of these sources, or of all sources if none are given, in these threads and their opposites.
--
-- A thread and its opposite are a pair; the lesser id names the pair. The position of a source is whether it supports the thread with the
-- lesser id: it states, confirms or promises its claim, or denies the claim of the other. What was withdrawn or misreported is no position.
with near as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select opposite_id from claim_thread where id = any(:threads::uuid[]) and opposite_id is not null
    union
    select id from claim_thread where opposite_id = any(:threads::uuid[])
), pair as materialized (
    -- the pairs that they were in, and those that they are in now; arrays, so that the planner uses indexes for any number of them
    select least(id, opposite_id) as id from claim_thread where id = any(array(select id from near))
    union
    select pair_id from source_shift where thread_id = any(array(select id from near))
    union
    select id from near
), member as materialized (
    select id from near
    union
    select id from claim_thread where id = any(array(select id from pair))
    union
    select id from claim_thread where opposite_id = any(array(select id from pair))
    union
    select thread_id from source_shift where pair_id = any(array(select id from pair))
), present as materialized (
    select distinct least(id, opposite_id) as id from claim_thread where id = any(array(select id from member))
), whole as materialized (
    -- all threads of these pairs
    select id, least(id, opposite_id) as pair_id from claim_thread
    where id = any(array(select id from present)) and (opposite_id is null or id < opposite_id)
    union
    select id, opposite_id from claim_thread where opposite_id = any(array(select id from present)) and opposite_id < id
), stated as materialized (
    select strand.source_id, whole.pair_id, (strand.stance = 'denies') = (strand.thread_id = whole.pair_id) as against
    from whole
    join strand on strand.thread_id = whole.id
    where strand.status = 'current'
        and strand.source_id is not null
        and not strand.anonymous
        and strand.stance in ('states', 'confirms', 'promises', 'denies')
), torn as materialized (
    -- sources that both support and oppose; only their mentions have to be compared
    select source_id, pair_id
    from stated
    where cardinality(:sources::uuid[]) = 0 or source_id = any(:sources::uuid[])
    group by source_id, pair_id
    having bool_or(against) and not bool_and(against)
), reported as materialized (
    select
        mention.source_id,
        whole.pair_id,
        mention.id,
        mention.thread_id,
        mention.said_at,
        mention.outlet_id,
        mention.via_id,
        (mention.stance = 'denies') = (mention.thread_id = whole.pair_id) as against
    from whole
    join torn on torn.pair_id = whole.pair_id
    join mention on mention.thread_id = whole.id and mention.source_id = torn.source_id
    where mention.status = 'current'
        and not mention.anonymous
        and mention.stance in ('states', 'confirms', 'promises', 'denies')
), published as materialized (
    -- from when on each outlet has each position of a source
    select source_id, pair_id, outlet_id, against, min(said_at) as first_seen from reported group by source_id, pair_id, outlet_id, against
), stand as (
    -- but no mention that cites an outlet for the contrary of what that outlet had published
    select reported.*
    from reported
    left join published as cited
        on cited.source_id = reported.source_id
        and cited.pair_id = reported.pair_id
        and cited.outlet_id = reported.via_id
        and cited.against <> reported.against
        and cited.first_seen <= reported.said_at
        and reported.via_id <> reported.outlet_id
    left join published as same
        on same.source_id = reported.source_id
        and same.pair_id = reported.pair_id
        and same.outlet_id = reported.via_id
        and same.against = reported.against
        and same.first_seen <= reported.said_at
    where cited.source_id is null or same.source_id is not null
), compared as (
    select
        *,
        lag(against) over running as earlier_against,
        lag(id) over running      as earlier_id
    from stand
    window running as (partition by source_id, pair_id order by said_at, id)
), changed as materialized (
    select source_id, pair_id, earlier_id, id as later_id, thread_id, said_at as later_at from compared where against <> earlier_against
), gone as (
    delete from source_shift as held
    where held.later_id = any(array(
            select later_id from source_shift where thread_id = any(array(select id from member))
            union
            select later_id from source_shift where pair_id = any(array(select id from pair))
            union
            select later_id from source_shift where pair_id = any(array(select id from present))
        ))
        and (cardinality(:sources::uuid[]) = 0 or held.source_id = any(:sources::uuid[]))
        and held.later_id not in (select later_id from changed)
)
insert into source_shift as held (source_id, pair_id, earlier_id, later_id, thread_id, later_at)
select source_id, pair_id, earlier_id, later_id, thread_id, later_at from changed
on conflict (later_id) do update set
    source_id = excluded.source_id,
    pair_id = excluded.pair_id,
    earlier_id = excluded.earlier_id,
    thread_id = excluded.thread_id,
    later_at = excluded.later_at
where held is distinct from excluded
