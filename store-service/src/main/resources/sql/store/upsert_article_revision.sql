-- Title and text define the revision, so they never differ. Of the other columns, keeps the values of the latest reception, with the later
-- columns as tie-break.
insert into article_revision as held (
    article_id, revision, title, byline, published_at, language, text, content_hash, first_received_at, last_received_at
)
select distinct on (article_id, revision)
    article_id,
    revision,
    title,
    byline,
    published_at,
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
    coalesce(published_at, '-infinity') desc,
    coalesce(byline, '') desc,
    language desc
on conflict (article_id, revision) do update set
    (byline, published_at, language, last_received_at, first_received_at) = (
        select latest.byline, latest.published_at, latest.language, latest.received_at,
            least(held.first_received_at, excluded.first_received_at)
        from (values
            (held.byline, held.published_at, held.language, held.last_received_at),
            (excluded.byline, excluded.published_at, excluded.language, excluded.last_received_at)
        ) as latest (byline, published_at, language, received_at)
        order by
            latest.received_at desc,
            coalesce(latest.published_at, '-infinity') desc,
            coalesce(latest.byline, '') desc,
            latest.language desc
        limit 1
    )
where excluded.first_received_at < held.first_received_at
    or (excluded.last_received_at, coalesce(excluded.published_at, '-infinity'), coalesce(excluded.byline, ''), excluded.language)
        > (held.last_received_at, coalesce(held.published_at, '-infinity'), coalesce(held.byline, ''), held.language)
