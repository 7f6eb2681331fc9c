-- The same id and version is the same claim. If its content differs, the last event wins.
insert into claim as held (id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty)
select
    id,
    extractor_version::int[],
    article_id,
    revision,
    text,
    spans::int4range[],
    sentence::int4range,
    quote_type,
    polarity,
    certainty
from unnest(
    :id::text[], :extractorVersion::text[], :articleId::text[], :revision::text[], :text::text[], :spans::text[], :sentence::text[],
    :quoteType::text[], :polarity::text[], :certainty::text[]
) as incoming (id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty)
on conflict (id, extractor_version) do update set
    article_id = excluded.article_id,
    revision = excluded.revision,
    text = excluded.text,
    spans = excluded.spans,
    sentence = excluded.sentence,
    quote_type = excluded.quote_type,
    polarity = excluded.polarity,
    certainty = excluded.certainty
where (held.article_id, held.revision, held.text, held.spans, held.sentence, held.quote_type, held.polarity, held.certainty)
    is distinct from (
        excluded.article_id, excluded.revision, excluded.text, excluded.spans, excluded.sentence, excluded.quote_type, excluded.polarity,
        excluded.certainty
    )
