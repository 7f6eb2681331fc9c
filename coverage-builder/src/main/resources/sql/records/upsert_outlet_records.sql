-- Recounts what outlets are known for.
with carried as materialized (
    -- an outlet that posts under two names has two rows
    select thread_id, outlet_id, min(first_seen) as first_seen, min(first_mention) as first_mention
    from outlet_thread
    where mentions > 0
    group by thread_id, outlet_id
), placed as materialized (
    select
        carried.*,
        row_number() over (partition by thread_id order by first_seen, first_mention) as place,
        count(*) over (partition by thread_id) as outlets
    from carried
), spelling as materialized (
    -- of the names under which an outlet has posted, the one of most articles, which count once for each thread; of equal ones the earliest
    select distinct on (outlet_id) outlet_id, outlet
    from outlet_thread
    group by outlet_id, outlet
    order by outlet_id, sum(articles) desc, min(first_seen), outlet
), verdict as materialized (
    select
        thread_id,
        max(last_seen) filter (where stance = 'confirms') as confirmed_at,
        max(last_seen) filter (where stance = 'denies') as denied_at
    from strand
    where stance in ('confirms', 'denies') and status <> 'superseded'
    group by thread_id
), thread_counts as (
    select
        placed.outlet_id,
        count(*) as threads,
        count(*) filter (where place = 1 and outlets > 1) as first_reports,
        count(*) filter (where verdict.confirmed_at > placed.first_seen) as confirmed,
        count(*) filter (where verdict.denied_at > placed.first_seen) as denied
    from placed
    left join verdict using (thread_id)
    group by placed.outlet_id
), mention_counts as (
    select
        outlet_id,
        min(outlet) as outlet,
        sum(mentions) filter (where status = 'withdrawn') as withdrawn,
        sum(mentions) filter (where source is not null or anonymous) as statements,
        sum(mentions) filter (where anonymous) as unnamed,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen
    from strand
    where status <> 'superseded'
    group by outlet_id
), correction as (
    select outlet_id, count(distinct article_id) as articles from mention where status = 'withdrawn' group by outlet_id
), counted as materialized (
    select
        mention_counts.outlet_id,
        -- the seed list and rulings say what an outlet is called
        coalesce(case when identity.seeded or identity.ruled then identity.name end, spelling.outlet, mention_counts.outlet) as outlet,
        coalesce(thread_counts.threads, 0) as threads,
        coalesce(thread_counts.first_reports, 0) as first_reports,
        coalesce(thread_counts.confirmed, 0) as confirmed,
        coalesce(thread_counts.denied, 0) as denied,
        coalesce(mention_counts.withdrawn, 0) as withdrawn,
        coalesce(correction.articles, 0) as corrected,
        coalesce(mention_counts.statements, 0) as statements,
        coalesce(mention_counts.unnamed, 0) as unnamed,
        mention_counts.first_seen,
        mention_counts.last_seen
    from mention_counts
    left join identity on identity.id = mention_counts.outlet_id
    left join spelling using (outlet_id)
    left join thread_counts using (outlet_id)
    left join correction using (outlet_id)
), gone as (
    delete from outlet_tally where outlet_id not in (select outlet_id from counted)
)
insert into outlet_tally as held
select * from counted order by outlet_id
on conflict (outlet_id) do update set
    outlet = excluded.outlet,
    threads = excluded.threads,
    first_reports = excluded.first_reports,
    confirmed = excluded.confirmed,
    denied = excluded.denied,
    withdrawn = excluded.withdrawn,
    corrected = excluded.corrected,
    statements = excluded.statements,
    unnamed = excluded.unnamed,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen
where held is distinct from excluded
