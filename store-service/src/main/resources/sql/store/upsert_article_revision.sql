-- Title and text define the revision, so they never differ. Keeps the earliest known time of publication. Of the other columns, keeps the
-- values of the latest reception, with the later columns as tie-break.
insert into article_revision as held (
    article_id, revision, title, byline, published_at, language, text, content_hash, first_received_at, last_received_at
)
select distinct on (article_id, revision)
    article_id,
    revision,
    title,
    byline,
    min(published_at) over (partition by article_id, revision),
    language,
    text,
    content_hash,
    min(received_at) over (partition by article_id, revision),
    received_at
from unnest(
    :articleId::text[], :revision::text[], :title::text[], :byline::text[], :publishedAt::timestamptz[], :language::text[], :text::text[],
    :contentHash::text[], :receivedAt::timestamptz[]
) as incoming (article_id, revision, title, byline, published_at, language, text, content_hash, received_at)
order by
    article_id,
    revision,
    received_at desc,
    coalesce(byline, '') desc,
    language desc
on conflict (article_id, revision) do update set
    (byline, language, last_received_at, first_received_at, published_at) = (
        select latest.byline, latest.language, latest.received_at,
            least(held.first_received_at, excluded.first_received_at),
            least(held.published_at, excluded.published_at)
        from (values
            (held.byline, held.language, held.last_received_at),
            (excluded.byline, excluded.language, excluded.last_received_at)
        ) as latest (byline, language, received_at)
        order by
            latest.received_at desc,
            coalesce(latest.byline, '') desc,
            latest.language desc
        limit 1
    )
where excluded.first_received_at < held.first_received_at
    or coalesce(excluded.published_at, 'infinity') < coalesce(held.published_at, 'infinity')
    or (excluded.last_received_at, coalesce(excluded.byline, ''), excluded.language)
        > (held.last_received_at, coalesce(held.byline, ''), held.language)
