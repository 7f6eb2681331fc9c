-- Writes the counts of the days and outlets to which these articles belong or belonged before.
with live as materialized (
    select
        article.id as article_id,
        (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
        article.outlet
    from unnest(:articles::text[]) as due (article_id)
    join article on article.id = due.article_id
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
), place as materialized (
    select day, outlet from live
    union
    select day, outlet from counted_article where article_id = any(:articles::text[])
), written as (
    insert into counted_article as held (article_id, day, outlet)
    select article_id, day, outlet from live
    on conflict (article_id) do update set day = excluded.day, outlet = excluded.outlet
    where held is distinct from excluded
), counted as materialized (
    select claim.*
    from (
        select article_id from live
        union
        select counted_article.article_id
        from place
        join counted_article on counted_article.day = place.day and counted_article.outlet = place.outlet
    ) as article
    cross join lateral (
        -- offset 0 keeps the planner from rearranging this: one look-up for each article
        select * from counted_claim where counted_claim.article_id = article.article_id offset 0
    ) as claim
), gone as (
    delete from coverage_count using place where coverage_count.day = place.day and coverage_count.outlet = place.outlet
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
