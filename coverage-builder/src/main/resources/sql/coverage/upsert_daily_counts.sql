-- Changes the daily counts by what these articles added to them before and add now.
with due as materialized (
    select distinct article_id from unnest(:articles::text[]) as due (article_id)
), part as materialized (
    select counted.*
    from due
    cross join lateral (
        -- offset 0 keeps the planner from rearranging this: one look-up for each article
        select * from counted_part where counted_part.article_id = due.article_id offset 0
    ) as counted
), counted as (
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
), live as (
    select
        article.id as article_id,
        (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
        article.outlet,
        coalesce(added.counts, '{}') as counts
    from due
    join article on article.id = due.article_id
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
    left join added on added.article_id = article.id
), now as materialized (
    select article_id, day, outlet, content_hash(row(outlet, day - date '2000-01-01')::text) as place, counts from live
), before as materialized (
    select held.* from due join counted_article as held on held.article_id = due.article_id
), changed as materialized (
    select now.*, 1 as sign
    from now
    left join before using (article_id)
    where (now.place, now.counts) is distinct from (before.place, before.counts)
    union all
    select before.article_id, before.day, before.outlet, before.place, before.counts, -1
    from before
    left join now using (article_id)
    where (now.place, now.counts) is distinct from (before.place, before.counts)
), gone_article as (
    -- of articles that the store no longer has
    delete from counted_article
    where article_id = any(array(select article_id from changed group by article_id having max(sign) = -1))
), written_article as (
    insert into counted_article as held (article_id, day, outlet, place, counts)
    select article_id, day, outlet, place, counts from changed where sign = 1
    on conflict (article_id) do update set
        day = excluded.day, outlet = excluded.outlet, place = excluded.place, counts = excluded.counts
), difference as materialized (
    select changed.day, changed.outlet, changed.place, changed.sign, part.by_aspect, part.subject, part.aspect, part.claims, part.sources
    from changed
    cross join unnest(changed.counts) as part
), source as materialized (
    select
        net.*,
        held.ctid as held_row,
        coalesce(held.articles, 0) as before,
        coalesce(held.articles, 0) + net.articles as after
    from (
        select day, outlet, place, by_aspect, subject, aspect, source, sum(sign)::integer as articles
        from difference
        cross join unnest(sources) as source
        group by day, outlet, place, by_aspect, subject, aspect, source
        having sum(sign) <> 0
    ) as net
    left join lateral (
        select ctid, articles from counted_source where counted_source.place = net.place and counted_source.source = net.source offset 0
    ) as held on true
), gone_source as (
    -- the rows are known, so that no plan reads the whole table
    delete from counted_source where ctid = any(array(select held_row from source where after <= 0))
), written_source as (
    insert into counted_source (place, source, articles)
    select place, source, after from source where after > 0
    on conflict (place, source) do update set articles = excluded.articles
), net as materialized (
    select
        day,
        outlet,
        by_aspect,
        subject,
        aspect,
        sum(articles)::bigint as articles,
        sum(claims)::bigint as claims,
        sum(sources)::bigint as sources
    from (
        select day, outlet, by_aspect, subject, aspect, sign as articles, sign * claims as claims, 0 as sources from difference
        union all
        select day, outlet, by_aspect, subject, aspect, 0, 0, (after > 0)::integer - (before > 0)::integer from source
    ) as added
    group by day, outlet, by_aspect, subject, aspect
    having sum(articles) <> 0 or sum(claims) <> 0 or sum(sources) <> 0
), total as materialized (
    select
        net.day,
        net.outlet,
        net.by_aspect,
        net.subject,
        net.aspect,
        held.ctid as held_row,
        coalesce(held.articles, 0) + net.articles as articles,
        coalesce(held.claims, 0) + net.claims as claims,
        coalesce(held.sources, 0) + net.sources as sources
    from net
    left join lateral (
        select ctid, articles, claims, sources
        from coverage_count as held
        where held.day = net.day
            and held.outlet = net.outlet
            and held.by_aspect = net.by_aspect
            and held.subject is not distinct from net.subject
            and held.aspect is not distinct from net.aspect
        offset 0
    ) as held on true
), gone as (
    delete from coverage_count where ctid = any(array(select held_row from total where articles <= 0))
), counted_again as (
    update coverage_count as held
    set articles = total.articles, claims = total.claims, sources = total.sources
    from total
    where held.ctid = any(array(select held_row from total where articles > 0)) and held.ctid = total.held_row
)
insert into coverage_count (day, outlet, by_aspect, subject, aspect, articles, claims, sources)
select day, outlet, by_aspect, subject, aspect, articles, claims, sources from total where held_row is null and articles > 0
