-- Stores copies of articles as new ones, which makes them due.
with chosen as materialized (
    select unnest(:articles::text[]) as id
), articles as (
    insert into article (id, url, outlet, first_received_at, last_received_at, current_revision)
    select 'new-' || id, url || '/new', outlet, first_received_at, last_received_at, current_revision from article natural join chosen
), revisions as (
    insert into article_revision (
        article_id, revision, title, published_at, language, text, content_hash, first_received_at, last_received_at
    )
    select
        'new-' || article_id, revision, title, published_at, language, text, content_hash, first_received_at, last_received_at
    from article_revision
    where article_id in (select id from chosen)
), claims as (
    insert into claim (
        id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty, antecedents
    )
    select
        'new-' || id, extractor_version, 'new-' || article_id, revision, text, spans, sentence, quote_type, polarity, certainty, antecedents
    from claim
    where article_id in (select id from chosen)
), subjects as (
    insert into claim_subject (claim_id, extractor_version, subject, aspects)
    select 'new-' || claim_id, extractor_version, subject, aspects
    from claim_subject
    where claim_id in (select id from claim where article_id in (select id from chosen))
), sources as (
    insert into source (id, extractor_version, article_id, revision, kind, name, label)
    select md5('new-' || id)::uuid, extractor_version, 'new-' || article_id, revision, kind, name, label
    from source
    where article_id in (select id from chosen)
), attributions as (
    insert into attribution (
        id, extractor_version, article_id, revision, claim_id, source_id, source_text, source_spans, cue, cue_spans, cue_lemma, stance,
        confidence, chain
    )
    select
        'new-' || id, extractor_version, 'new-' || article_id, revision, 'new-' || claim_id, md5('new-' || source_id)::uuid, source_text,
        source_spans, cue, cue_spans, cue_lemma, stance, confidence, chain
    from attribution
    where article_id in (select id from chosen)
)
insert into extraction (article_id, revision, extractor_version, extractor_name, claims, attributions)
select 'new-' || article_id, revision, extractor_version, extractor_name, claims, attributions
from extraction
where article_id in (select id from chosen)
