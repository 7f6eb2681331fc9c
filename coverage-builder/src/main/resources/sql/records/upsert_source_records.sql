-- Recounts what named sources are known for.
with said as materialized (
    select
        source_id,
        thread_id,
        sum(mentions) as statements,
        min(first_seen) filter (where asserts(stance)) as asserted_at,
        sum(mentions) filter (where stance = 'denies') as denials,
        sum(mentions) filter (where status = 'withdrawn') as withdrawn,
        bool_or(governmental) as governmental,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen
    from strand
    where source_id is not null and status <> 'superseded' and not anonymous
    group by source_id, thread_id
), verdict as materialized (
    -- a source counts as another one if it has no name
    select thread_id, source_id, stance, max(last_seen) as last_seen
    from strand
    where stance in ('confirms', 'denies') and status <> 'superseded'
    group by thread_id, source_id, stance
), judged as (
    select
        said.source_id,
        count(distinct said.thread_id) filter (where verdict.stance = 'confirms') as confirmed,
        count(distinct said.thread_id) filter (where verdict.stance = 'denies') as denied
    from said
    join verdict on verdict.thread_id = said.thread_id
        and verdict.source_id is distinct from said.source_id
        and verdict.last_seen > said.asserted_at
    group by said.source_id
), outlet as (
    select source_id, count(distinct outlet_id) as outlets
    from strand
    where source_id is not null and status <> 'superseded' and not anonymous
    group by source_id
), shift as (
    select source_id, count(*) as changes from source_shift group by source_id
), total as (
    select
        source_id,
        sum(statements) as statements,
        count(asserted_at) as threads,
        coalesce(sum(denials), 0) as denials,
        coalesce(sum(withdrawn), 0) as withdrawn,
        bool_or(governmental) as governmental,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen
    from said
    group by source_id
), counted as materialized (
    select
        total.source_id,
        identity.name as source,
        identity.kind,
        identity.governmental or total.governmental as governmental,
        total.statements,
        total.threads,
        outlet.outlets,
        coalesce(judged.confirmed, 0) as confirmed,
        coalesce(judged.denied, 0) as denied,
        total.denials,
        coalesce(shift.changes, 0) as changes,
        total.withdrawn,
        total.first_seen,
        total.last_seen
    from total
    join identity on identity.id = total.source_id
    join outlet on outlet.source_id = total.source_id
    left join judged on judged.source_id = total.source_id
    left join shift on shift.source_id = total.source_id
    where identity.kind <> 'anonymous'
), gone as (
    delete from source_tally where source_id not in (select source_id from counted)
)
insert into source_tally as held
select * from counted order by source_id
on conflict (source_id) do update set
    source = excluded.source,
    kind = excluded.kind,
    governmental = excluded.governmental,
    statements = excluded.statements,
    threads = excluded.threads,
    outlets = excluded.outlets,
    confirmed = excluded.confirmed,
    denied = excluded.denied,
    denials = excluded.denials,
    changes = excluded.changes,
    withdrawn = excluded.withdrawn,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen
where held is distinct from excluded
