-- Empties the counts of the outlets and days of these articles that an earlier version has counted. Returns all of their articles.
with due as materialized (
    -- nothing is looked up if no row of an earlier version is left
    select article_id
    from unnest(:articles::text[]) as due (article_id)
    where exists (select from counted_article where place is null)
), unknown as materialized (
    select place.day, place.outlet
    from (
        select (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day, article.outlet
        from due
        join article on article.id = due.article_id
        join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
        union
        select held.day, held.outlet from due join counted_article as held on held.article_id = due.article_id
    ) as place
    where exists (
        select from counted_article as held where held.place is null and held.day = place.day and held.outlet = place.outlet
    )
), gone as (
    delete from coverage_count using unknown where coverage_count.day = unknown.day and coverage_count.outlet = unknown.outlet
), gone_source as (
    delete from counted_source where place in (select content_hash(row(outlet, day - date '2000-01-01')::text) from unknown)
), emptied as (
    update counted_article as held
    set place = content_hash(row(held.outlet, held.day - date '2000-01-01')::text), counts = '{}'
    from unknown
    where held.day = unknown.day and held.outlet = unknown.outlet and (held.place is null or held.counts <> '{}')
)
select held.article_id
from unknown
join counted_article as held on held.day = unknown.day and held.outlet = unknown.outlet
