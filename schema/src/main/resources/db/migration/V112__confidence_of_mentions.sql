-- Mentions show the confidence of the extractor, so that lists of mentions can be limited to those above a threshold. The views find it by
-- primary key, for the rows that they return.

create or replace view thread_mention as
select
    id,
    thread_id,
    status,
    said_at,
    added_at,
    withdrawn_at,
    outlet_id,
    outlet,
    source_id,
    source,
    source_kind,
    governmental,
    anonymous,
    stance,
    negated,
    claim,
    coalesce(
        sentence,
        (
            select
                substr(
                    article_revision.text, lower(found.sentence) + 1, greatest(upper(found.sentence) - lower(found.sentence), 0)
                )
            from claim as found
            join article_revision
                on article_revision.article_id = mention.article_id and article_revision.revision = mention.revision
            where found.id = mention.claim_id
            order by found.extractor_version desc
            limit 1
        ),
        -- a newer extractor has just read the article, and coverage follows
        claim
    ) as sentence,
    cue,
    chain,
    chain_ids,
    chain_kinds,
    chain_roles,
    origin_id,
    origin,
    origin_kind,
    origin_governmental,
    through,
    report_id,
    article_id,
    revision,
    title,
    url,
    published_at,
    claim_id,
    coalesce(
        claim_spans,
        (select found.spans from claim as found where found.id = mention.claim_id order by found.extractor_version desc limit 1),
        '{}'
    ) as claim_spans,
    case
        when sentence is not null then cue_spans
        else (
            select found.cue_spans from attribution as found where found.id = mention.id order by found.extractor_version desc limit 1
        )
    end as cue_spans,
    case
        when sentence is not null then source_spans
        else (
            select found.source_spans from attribution as found where found.id = mention.id order by found.extractor_version desc limit 1
        )
    end as source_spans,
    subjects,
    aspects,
    checked,
    checked_by,
    checked_at,
    case
        when checked is not null then 1
        else (
            select found.confidence from attribution as found where found.id = mention.id order by found.extractor_version desc limit 1
        )
    end as confidence
from mention
where status <> 'superseded';

comment on column thread_mention.confidence is
    'Probability that claim and source are right, from 0 to 1: that of the extractor, or 1 if a person has checked the mention. Null if '
    'the extraction is no longer stored.';


-- a function whose columns change must be created again
drop function search_claims(text);

create function search_claims(query text) returns table (
    id text,
    thread_id uuid,
    status text,
    said_at timestamptz,
    added_at timestamptz,
    withdrawn_at timestamptz,
    outlet_id uuid,
    outlet text,
    source_id uuid,
    source text,
    source_kind text,
    governmental boolean,
    anonymous boolean,
    stance text,
    negated boolean,
    claim text,
    sentence text,
    cue text,
    chain text[],
    chain_ids uuid[],
    chain_kinds text[],
    chain_roles text[],
    origin_id uuid,
    origin text,
    origin_kind text,
    origin_governmental boolean,
    through text,
    report_id uuid,
    article_id text,
    revision text,
    title text,
    url text,
    published_at timestamptz,
    claim_id text,
    claim_spans int4range[],
    cue_spans int4range[],
    source_spans int4range[],
    subjects text[],
    aspects text[],
    rank real,
    checked text,
    checked_by text,
    checked_at timestamptz,
    confidence double precision
)
    language sql stable parallel safe
as $$
    select
        mention.id, mention.thread_id, mention.status, mention.said_at, mention.added_at, mention.withdrawn_at, mention.outlet_id,
        mention.outlet, mention.source_id, mention.source, mention.source_kind, mention.governmental, mention.anonymous,
        mention.stance, mention.negated, mention.claim, mention.sentence, mention.cue, mention.chain, mention.chain_ids,
        mention.chain_kinds, mention.chain_roles, mention.origin_id, mention.origin, mention.origin_kind,
        mention.origin_governmental, mention.through, mention.report_id, mention.article_id, mention.revision, mention.title,
        mention.url, mention.published_at, mention.claim_id, mention.claim_spans, mention.cue_spans, mention.source_spans,
        mention.subjects, mention.aspects,
        ts_rank(to_tsvector('english', mention.claim), websearch_to_tsquery('english', folded(search_claims.query))),
        mention.checked, mention.checked_by, mention.checked_at, mention.confidence
    from thread_mention as mention
    where to_tsvector('english', mention.claim) @@ websearch_to_tsquery('english', folded(search_claims.query))
$$;

comment on function search_claims(text) is
    'Full-text search in the claims of thread_mention. Returns all its columns and the rank of each match; order by rank desc. The '
    'syntax is that of web searches (websearch_to_tsquery): all words must match, "words in quotation marks" must follow each other, '
    'or combines alternatives, - excludes a word.';
