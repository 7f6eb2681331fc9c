-- Counts of a thread count those who assert its claim. Outlets are recognised by the name under which they post.
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while the indexes are created.

create or replace function asserts(stance text) returns boolean
    language sql immutable parallel safe
    return stance is null or stance in ('states', 'confirms', 'promises', 'expects', 'believes', 'wants');

comment on function asserts(text) is
    'Whether a source with this stance puts the claim forward. A quotation without a cue does. denies, doubts, declines and asks do not.';

call alter_without_waiting(
    'alter table public.mention alter column origin_id drop not null, alter column origin drop not null, '
    'alter column origin_kind drop not null, alter column origin_governmental drop not null');

call alter_without_waiting('alter table public.claim_origin add column if not exists certain boolean');
comment on column claim_origin.certain is 'Whether the identity of a named origin is certain; see identity.certain. False for others.';

call alter_without_waiting('alter table public.identity_decision add column if not exists name_key text');
comment on column identity_decision.name_key is 'The name as outlets'' names are compared; see identity.name_key.';
create index if not exists identity_decision_name_key on identity_decision (name_key) where kind <> 'outlet';
create index if not exists carrier_outlet on carrier (outlet_id);

create or replace function process_again(articles text[]) returns bigint
    language sql
    -- so that the coverage service cannot write to the queue in another way
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    with due as (
        insert into public.coverage_due (article_id)
        select article.id from public.article where article.id = any(articles)
        returning 1
    )
    select count(*) from due
$$;

comment on function process_again(text[]) is
    'Adds these articles to coverage_due, because something outside of them has changed that their rows depend on. Returns their number.';

revoke execute on function process_again(text[]) from public;
grant execute on function process_again(text[]) to hearsay_coverage;


create or replace view thread_origin as
select
    thread_id,
    origin_id,
    origin,
    kind,
    source_kind,
    governmental,
    through,
    first_seen,
    last_seen,
    mentions,
    carriers,
    carrier_names,
    reports,
    certain
from claim_origin;

comment on column thread_origin.certain is
    'Whether a named origin is certain to be the same in every thread: not a single surname, for example. False for unnamed sources.';

comment on column mention.origin_id is
    'Where the claim started within this thread: the identity of a named source or an outlet, or a derived id of an outlet''s unnamed '
    'sources. Null if the source does not assert the claim, or if the text gives no source and cites no other outlet.';
comment on column thread_mention.origin_id is
    'See thread_origin.origin_id. Null if the source does not assert the claim, or if the text gives no source and cites no other outlet.';
comment on column mention.first_of_article is
    'Whether its article is counted in the thread through this mention: the earliest that asserts the claim and is not superseded; of '
    'several, the one with the smallest id.';
comment on column mention.claim is
    'The words of the claim, with composed letters and without invisible characters such as soft hyphens; see claim.text.';
comment on column thread_mention.claim is
    'The words of the claim as in the article, with composed letters and without invisible characters such as soft hyphens.';
comment on column claim_thread.headline is 'The claim in the words of the earliest mention that asserts it; if none does, of the earliest.';
comment on column thread.headline is 'The claim in the words of the earliest mention that asserts it; if none does, of the earliest.';
comment on column claim_thread.mentions is 'Number of mentions that assert the claim, including withdrawn ones.';
comment on column thread.mentions is 'Number of mentions that assert the claim, including withdrawn ones.';
comment on column claim_thread.articles is 'Number of articles with such a mention.';
comment on column thread.articles is 'Number of articles with such a mention.';
comment on column claim_thread.outlets is 'Number of outlets with such a mention.';
comment on column thread.outlets is 'Number of outlets with such a mention.';
comment on column claim_thread.outlet_names is 'Names of these outlets, sorted.';
comment on column thread.outlet_names is 'Names of these outlets, sorted.';
comment on column claim_thread.outlet_ids is
    'The outlets with any mention, also one that only denies, doubts, declines or asks; see identity.id. Sorted.';
comment on column thread.outlet_ids is
    'The outlets with any mention, also one that only denies, doubts, declines or asks; see source_profile.id. Sorted.';
comment on column claim_thread.reports is 'Number of reports with such a mention. Copies of a report count once.';
comment on column thread.reports is 'Number of reports with such a mention. Copies of a report count once.';
comment on column claim_thread.named_origins is 'Number of origins that are named and whose identity is certain.';
comment on column thread.named_origins is 'Number of origins that are named and whose identity is certain.';
comment on column outlet_thread.mentions is 'Number of mentions that assert the claim.';
comment on column outlet_thread.articles is 'Number of articles with such a mention.';
comment on column outlet_thread.reports is 'Number of reports with such a mention; a report that others carry too counts for one outlet.';
comment on column outlet_thread.first_mention is
    'The earliest mention that asserts the claim, or if none does, the earliest; of several, the one with the smallest id.';
comment on column claim_origin.mentions is 'Number of mentions that assert the claim and go back to the origin.';
comment on column thread_origin.mentions is 'Number of mentions that assert the claim and go back to the origin.';

create or replace function folded(query text) returns text
    language sql immutable parallel safe
    return normalize(
        translate(
            query,
            U&'\00A0\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000\2010\2011\00AD\200B\200C\200D\2060\FEFF',
            '             --'),
        nfc);

comment on function folded(text) is
    'The words of a search with characters as thread_mention.claim has them: composed letters, plain spaces, no invisible characters.';

create or replace function search_threads(query text) returns setof thread
    language sql stable parallel safe
as $$
    select thread.*
    from thread
    where to_tsvector('english'::regconfig, thread.headline) @@ websearch_to_tsquery('english'::regconfig, folded(search_threads.query))
$$;

create or replace function search_claims(query text) returns table (
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
    rank real
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
        ts_rank(to_tsvector('english', mention.claim), websearch_to_tsquery('english', folded(search_claims.query)))
    from thread_mention as mention
    where to_tsvector('english', mention.claim) @@ websearch_to_tsquery('english', folded(search_claims.query))
$$;

create or replace function origins_of(
    subject text, aspect text default null, since timestamptz default null, until timestamptz default null
)
    returns table (
        origin_id uuid,
        origin text,
        kind text,
        governmental boolean,
        threads bigint,
        mentions bigint,
        carriers bigint,
        carrier_names text[],
        first_seen timestamptz,
        last_seen timestamptz
    )
    language sql stable parallel safe
as $$
    select
        mention.origin_id,
        min(mention.origin),
        min(mention.origin_kind),
        bool_or(mention.origin_governmental),
        count(distinct mention.thread_id),
        count(*),
        count(distinct mention.outlet_id),
        array_agg(distinct mention.outlet),
        min(mention.said_at),
        max(mention.said_at)
    from thread_mention as mention
    where mention.origin_id is not null
        and (origins_of.aspect is null or mention.aspects @> array[origins_of.aspect])
        and (origins_of.subject is null or mention.subjects @> array[origins_of.subject])
        and (origins_of.since is null or mention.said_at >= origins_of.since)
        and (origins_of.until is null or mention.said_at < origins_of.until)
    group by mention.origin_id
$$;

-- The rules have changed for what is stored already.
insert into coverage_due (article_id) select id from article;
