-- The same id and version is the same claim. If its content differs, the last event wins.
insert into claim as held (
    id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty, completion, antecedents
)
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
    certainty,
    completion,
    antecedents::int4range[]
from unnest(
    :id::text[], :extractorVersion::text[], :articleId::text[], :revision::text[], :text::text[], :spans::text[], :sentence::text[],
    :quoteType::text[], :polarity::text[], :certainty::text[], :completion::text[], :antecedents::text[]
) as incoming (
    id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty, completion, antecedents
)
on conflict (id, extractor_version) do update set
    article_id = excluded.article_id,
    revision = excluded.revision,
    text = excluded.text,
    spans = excluded.spans,
    sentence = excluded.sentence,
    quote_type = excluded.quote_type,
    polarity = excluded.polarity,
    certainty = excluded.certainty,
    completion = excluded.completion,
    antecedents = excluded.antecedents
where (
        held.article_id, held.revision, held.text, held.spans, held.sentence, held.quote_type, held.polarity, held.certainty,
        held.completion, held.antecedents
    )
    is distinct from (
        excluded.article_id, excluded.revision, excluded.text, excluded.spans, excluded.sentence, excluded.quote_type, excluded.polarity,
        excluded.certainty, excluded.completion, excluded.antecedents
    )
