-- Inserts the counts of all days into empty tables.
with part as materialized (
    select * from counted_part
), counted as materialized (
    select
        article_id,
        by_aspect,
        subject,
        aspect,
        count(distinct claim_id)::integer as claims,
        coalesce(array_agg(distinct source order by source) filter (where source is not null), '{}') as sources
    from part
    group by article_id, by_aspect, subject, aspect
), added as (
    select
        article_id,
        array_agg(row(by_aspect, subject, aspect, claims, sources)::article_count order by by_aspect, subject, aspect) as counts
    from counted
    group by article_id
), live as materialized (
    select
        article.id as article_id,
        (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
        article.outlet,
        coalesce(added.counts, '{}') as counts
    from article
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
    left join added on added.article_id = article.id
), counted_articles as (
    insert into counted_article (article_id, day, outlet, place, counts)
    select article_id, day, outlet, content_hash(row(outlet, day - date '2000-01-01')::text), counts from live
), source as materialized (
    select day, outlet, by_aspect, subject, aspect, source, count(*)::integer as articles
    from live
    cross join unnest(counts)
    cross join unnest(sources) as source
    group by day, outlet, by_aspect, subject, aspect, source
), counted_sources as (
    insert into counted_source (place, source, articles)
    select content_hash(row(outlet, day - date '2000-01-01')::text), source, articles from source
)
insert into coverage_count (day, outlet, by_aspect, subject, aspect, articles, claims, sources)
select day, outlet, by_aspect, subject, aspect, sum(articles), sum(claims), sum(sources)
from (
    select day, outlet, by_aspect, subject, aspect, 1 as articles, claims, 0 as sources from live cross join unnest(counts)
    union all
    select day, outlet, by_aspect, subject, aspect, 0, 0, 1 from source
) as added
group by day, outlet, by_aspect, subject, aspect
