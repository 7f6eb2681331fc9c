-- Keeps the values of the latest reception, with the later columns as tie-break, so that the order of events makes no difference. Ignores
-- what was received before retention removed the article.
insert into article as held (id, url, outlet, first_received_at, last_received_at, current_revision)
select distinct on (id)
    id,
    url,
    outlet,
    min(received_at) over (partition by id),
    received_at,
    revision
from unnest(:id::text[], :url::text[], :outlet::text[], :receivedAt::timestamptz[], :revision::text[])
    as incoming (id, url, outlet, received_at, revision)
where not exists (select from removed_article as removed where removed.article_id = id and removed.last_received_at >= received_at)
order by id, received_at desc, revision desc, outlet desc, coalesce(url, '') desc
on conflict (id) do update set
    (url, outlet, last_received_at, current_revision, first_received_at) = (
        select latest.url, latest.outlet, latest.received_at, latest.revision, least(held.first_received_at, excluded.first_received_at)
        from (values
            (held.url, held.outlet, held.last_received_at, held.current_revision),
            (excluded.url, excluded.outlet, excluded.last_received_at, excluded.current_revision)
        ) as latest (url, outlet, received_at, revision)
        order by latest.received_at desc, latest.revision desc, latest.outlet desc, coalesce(latest.url, '') desc
        limit 1
    )
where excluded.first_received_at < held.first_received_at
    or (excluded.last_received_at, excluded.current_revision, excluded.outlet, coalesce(excluded.url, ''))
        > (held.last_received_at, held.current_revision, held.outlet, coalesce(held.url, ''))
