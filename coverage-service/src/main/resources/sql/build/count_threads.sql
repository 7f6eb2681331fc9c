-- These threads anew, from their mentions.
with scope as materialized (
    -- as narrow as can be: a thread may have very many mentions
    select
        id, thread_id, status, said_at, article_id, outlet_id, outlet, source_id, source_kind, stance, report_id, origin_id, origin_kind,
        origin_governmental, bool_or(status = 'current') over (partition by thread_id) as has_current
    from mention
    where thread_id = any(:threads::uuid[]) and status <> 'superseded'
), touched as materialized (
    -- few sets of names, each of many mentions
    select thread_id, subjects, aspects
    from mention
    where thread_id = any(:threads::uuid[]) and status <> 'superseded'
    group by thread_id, subjects, aspects
), subject as (
    select thread_id, array_agg(distinct name order by name) as names from touched cross join unnest(subjects) as name group by thread_id
), aspect as (
    select thread_id, array_agg(distinct name order by name) as names from touched cross join unnest(aspects) as name group by thread_id
), opposite as (
    select wording.thread_id, (array_agg(other.thread_id order by other.thread_id))[1] as id
    from wording
    join wording as other on other.id = wording.opposite
    where wording.thread_id = any(:threads::uuid[]) and other.thread_id <> wording.thread_id
    group by wording.thread_id
), gone as (
    delete from claim_thread where id = any(:threads::uuid[]) and not exists (select from scope where scope.thread_id = claim_thread.id)
)
insert into claim_thread as held (
    id, headline, subjects, aspects, first_seen, last_seen, mentions, articles, outlets, outlet_ids, outlet_names, source_ids, source_kinds,
    stances, reports, origins, named_origins, anonymous_origins, governmental_origins, denials, opposite_id
)
select
    scope.thread_id,
    (select claim from mention where mention.id = (array_agg(scope.id order by scope.said_at, scope.id))[1]),
    coalesce(min(subject.names), '{}'),
    coalesce(min(aspect.names), '{}'),
    min(scope.said_at),
    max(scope.said_at),
    count(*),
    count(distinct scope.article_id),
    count(distinct scope.outlet_id),
    array_agg(distinct scope.outlet_id order by scope.outlet_id),
    array_agg(distinct scope.outlet order by scope.outlet),
    coalesce((array_agg(distinct scope.source_id order by scope.source_id) filter (where scope.source_id is not null))[1\:200], '{}'),
    coalesce(array_agg(distinct scope.source_kind order by scope.source_kind) filter (where scope.source_kind is not null), '{}'),
    coalesce(array_agg(distinct scope.stance order by scope.stance) filter (where scope.stance is not null), '{}'),
    count(distinct scope.report_id),
    count(distinct scope.origin_id) filter (where scope.status = 'current' or not scope.has_current),
    count(distinct scope.origin_id) filter (where scope.origin_kind = 'named' and (scope.status = 'current' or not scope.has_current)),
    count(distinct scope.origin_id) filter (where scope.origin_kind = 'anonymous' and (scope.status = 'current' or not scope.has_current)),
    count(distinct scope.origin_id) filter (where scope.origin_governmental and (scope.status = 'current' or not scope.has_current)),
    count(*) filter (where scope.stance = 'denies'),
    (array_agg(opposite.id))[1]
from scope
left join subject on subject.thread_id = scope.thread_id
left join aspect on aspect.thread_id = scope.thread_id
left join opposite on opposite.thread_id = scope.thread_id
group by scope.thread_id
on conflict (id) do update set
    headline = excluded.headline,
    subjects = excluded.subjects,
    aspects = excluded.aspects,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen,
    mentions = excluded.mentions,
    articles = excluded.articles,
    outlets = excluded.outlets,
    outlet_ids = excluded.outlet_ids,
    outlet_names = excluded.outlet_names,
    source_ids = excluded.source_ids,
    source_kinds = excluded.source_kinds,
    stances = excluded.stances,
    reports = excluded.reports,
    origins = excluded.origins,
    named_origins = excluded.named_origins,
    anonymous_origins = excluded.anonymous_origins,
    governmental_origins = excluded.governmental_origins,
    denials = excluded.denials,
    opposite_id = excluded.opposite_id
where held is distinct from excluded
