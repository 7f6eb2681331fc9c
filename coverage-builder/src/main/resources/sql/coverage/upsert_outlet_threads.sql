-- Writes how these outlets carry these threads, from their strands.
with due as materialized (
    select thread_id, outlet_id from unnest(:threads::uuid[], :parts::uuid[]) as part (thread_id, outlet_id)
), scope as materialized (
    select strand.*
    from due
    join strand using (thread_id, outlet_id)
    where strand.status <> 'superseded'
), subject as (
    select thread_id, outlet_id, outlet, array_agg(distinct name order by name) as names
    from scope
    cross join unnest(subjects) as name
    group by thread_id, outlet_id, outlet
), aspect as (
    select thread_id, outlet_id, outlet, array_agg(distinct name order by name) as names
    from scope
    cross join unnest(aspects) as name
    group by thread_id, outlet_id, outlet
), gone as (
    delete from outlet_thread as held
    using due
    where held.thread_id = due.thread_id
        and held.outlet_id = due.outlet_id
        and (held.thread_id, held.outlet_id, held.outlet) not in (select thread_id, outlet_id, outlet from scope)
)
insert into outlet_thread as held (
    thread_id, outlet_id, outlet, mentions, articles, reports, denials, first_seen, last_seen, first_mention, source_kinds, stances,
    subjects, aspects, is_current, last_changed
)
select
    thread_id,
    outlet_id,
    outlet,
    coalesce(sum(mentions) filter (where asserts(stance)), 0),
    sum(articles),
    sum(reports),
    coalesce(sum(mentions) filter (where stance = 'denies'), 0),
    min(first_seen),
    max(last_seen),
    (array_agg(first_mention order by not asserts(stance), first_seen, first_mention))[1],
    coalesce(array_agg(distinct source_kind order by source_kind) filter (where source_kind is not null), '{}'),
    coalesce(array_agg(distinct stance order by stance) filter (where stance is not null), '{}'),
    coalesce(min(subject.names), '{}'),
    coalesce(min(aspect.names), '{}'),
    bool_or(status = 'current'),
    max(last_changed)
from scope
left join subject using (thread_id, outlet_id, outlet)
left join aspect using (thread_id, outlet_id, outlet)
group by thread_id, outlet_id, outlet
on conflict (thread_id, outlet_id, outlet) do update set
    mentions = excluded.mentions,
    articles = excluded.articles,
    reports = excluded.reports,
    denials = excluded.denials,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen,
    first_mention = excluded.first_mention,
    source_kinds = excluded.source_kinds,
    stances = excluded.stances,
    subjects = excluded.subjects,
    aspects = excluded.aspects,
    is_current = excluded.is_current,
    last_changed = excluded.last_changed
where held is distinct from excluded
