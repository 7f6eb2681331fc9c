-- Inserts the counts of all days into empty tables.
with counted as materialized (
    select * from counted_claim
), article_day as (
    insert into counted_article (article_id, day, outlet)
    select
        article.id,
        (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date,
        article.outlet
    from article
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
)
insert into coverage_count (day, outlet, by_aspect, subject, aspect, articles, claims, sources)
select day, outlet, false, subject, null, count(distinct article_id), count(distinct claim_id), count(distinct source)
from counted
group by day, outlet, subject
union all
select day, outlet, true, subject, aspect, count(distinct article_id), count(distinct claim_id), count(distinct source)
from counted
where subject is not null
group by day, outlet, subject, aspect
