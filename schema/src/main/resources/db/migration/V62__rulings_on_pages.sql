-- What the pages need to show who checked what: search results with what a person did, and the rulings that touch a thread.

-- the columns of a function's result cannot be changed in place
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
    checked_at timestamptz
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
        mention.checked, mention.checked_by, mention.checked_at
    from thread_mention as mention
    where to_tsvector('english', mention.claim) @@ websearch_to_tsquery('english', folded(search_claims.query))
$$;

comment on function search_claims(text) is
    'Full-text search in the claims of thread_mention. Returns all its columns and the rank of each match; order by rank desc. The '
    'syntax is that of web searches (websearch_to_tsquery): all words must match, "words in quotation marks" must follow each other, '
    'or combines alternatives, - excludes a word.';


create view thread_ruling as
select mention.thread_id, outcome.ruling_id
from mention
join ruling_outcome as outcome on outcome.attribution_id = mention.id
where mention.status <> 'superseded'
union all
select wording.thread_id, constrained.ruling_id
from claim_constraint as constrained
join wording on wording.id in (constrained.one_wording, constrained.other_wording);

comment on view thread_ruling is
    'Which rulings touch a thread: those on its mentions, and those that its claims are the same as others or different. A ruling '
    'may be listed several times.';
comment on column thread_ruling.thread_id is 'See thread.id.';
comment on column thread_ruling.ruling_id is 'See ruling.id.';

grant select on thread_ruling to analyst, hearsay_web;
