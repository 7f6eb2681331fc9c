-- Title and text define the revision, so they never differ. Keeps the earliest known time of publication, and where it was found. Of the
-- other columns, keeps the values of the latest reception, with the later columns as tie-break. Ignores what was received before retention
-- removed the article.
insert into article_revision as held (
    article_id, revision, title, byline, published_at, published_at_from, language, language_from, text, content_hash, form, incomplete,
    repairs, first_received_at, last_received_at
)
select distinct on (article_id, revision)
    article_id,
    revision,
    title,
    byline,
    first_value(published_at) over earliest,
    first_value(published_at_from) over earliest,
    language,
    language_from,
    text,
    content_hash,
    form,
    incomplete::boolean,
    repairs::text[],
    min(received_at) over (partition by article_id, revision),
    received_at
from unnest(
    :articleId::text[], :revision::text[], :title::text[], :byline::text[], :publishedAt::timestamptz[], :publishedAtFrom::text[],
    :language::text[], :languageFrom::text[], :text::text[], :contentHash::text[], :form::text[], :incomplete::text[], :repairs::text[],
    :receivedAt::timestamptz[]
) as incoming (
    article_id, revision, title, byline, published_at, published_at_from, language, language_from, text, content_hash, form, incomplete,
    repairs, received_at
)
where not exists (
    select from removed_article as removed where removed.article_id = incoming.article_id and removed.last_received_at >= received_at
)
window earliest as (
    partition by article_id, revision
    order by published_at nulls last, coalesce(published_at_from, '')
)
order by
    article_id,
    revision,
    received_at desc,
    coalesce(byline, '') desc,
    language desc,
    coalesce(language_from, '') desc,
    coalesce(form, '') desc,
    coalesce(incomplete::boolean::text, '') desc,
    coalesce(repairs::text[]::text, '') desc
on conflict (article_id, revision) do update set
    (
        byline, language, language_from, form, incomplete, repairs, last_received_at, first_received_at, published_at, published_at_from
    ) = (
        select latest.byline, latest.language, latest.language_from, latest.form, latest.incomplete, latest.repairs, latest.received_at,
            least(held.first_received_at, excluded.first_received_at),
            dated.published_at,
            dated.published_at_from
        from (values
            (held.byline, held.language, held.language_from, held.form, held.incomplete, held.repairs, held.last_received_at),
            (
                excluded.byline, excluded.language, excluded.language_from, excluded.form, excluded.incomplete, excluded.repairs,
                excluded.last_received_at
            )
        ) as latest (byline, language, language_from, form, incomplete, repairs, received_at)
        cross join lateral (
            select published_at, published_at_from
            from (values
                (held.published_at, held.published_at_from),
                (excluded.published_at, excluded.published_at_from)
            ) as stated (published_at, published_at_from)
            order by published_at nulls last, coalesce(published_at_from, '')
            limit 1
        ) as dated
        order by
            latest.received_at desc,
            coalesce(latest.byline, '') desc,
            latest.language desc,
            coalesce(latest.language_from, '') desc,
            coalesce(latest.form, '') desc,
            coalesce(latest.incomplete::text, '') desc,
            coalesce(latest.repairs::text, '') desc
        limit 1
    )
where excluded.first_received_at < held.first_received_at
    or (coalesce(excluded.published_at, 'infinity'), coalesce(excluded.published_at_from, ''))
        < (coalesce(held.published_at, 'infinity'), coalesce(held.published_at_from, ''))
    or (
        excluded.last_received_at, coalesce(excluded.byline, ''), excluded.language, coalesce(excluded.language_from, ''),
        coalesce(excluded.form, ''), coalesce(excluded.incomplete::text, ''), coalesce(excluded.repairs::text, '')
    )
        > (
            held.last_received_at, coalesce(held.byline, ''), held.language, coalesce(held.language_from, ''),
            coalesce(held.form, ''), coalesce(held.incomplete::text, ''), coalesce(held.repairs::text, '')
        )
