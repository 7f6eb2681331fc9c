-- What an analyst asks of coverage, and what the coverage service shows. Counts are kept by that service, in the transaction that changes
-- what they count, so that these views only look them up; coverage_daily and coverage_daily_by_aspect count what is still due on the spot.

create view thread as
select
    id,
    headline,
    subjects,
    aspects,
    first_seen,
    last_seen,
    mentions,
    articles,
    outlets,
    outlet_names,
    reports,
    origins,
    named_origins,
    anonymous_origins,
    governmental_origins,
    denials,
    opposite_id,
    outlet_ids,
    source_ids,
    source_kinds,
    stances
from claim_thread;

comment on view thread is
    'Claims that say the same, whoever says them and in whatever words: one row each, with what there is to count.';
comment on column thread.id is 'See wording.thread_id.';
comment on column thread.headline is 'The claim as it was first put.';
comment on column thread.subjects is 'The configured subjects that its claims touch, sorted.';
comment on column thread.aspects is 'The aspects that its claims touch, sorted.';
comment on column thread.first_seen is 'When its first mention was published, or received.';
comment on column thread.last_seen is 'When its last mention was published, or received.';
comment on column thread.mentions is 'How many mentions, withdrawn ones included.';
comment on column thread.articles is 'How many articles have one, withdrawn ones included.';
comment on column thread.outlets is 'How many outlets have one, withdrawn ones included.';
comment on column thread.outlet_names is 'Which outlets, by name, sorted.';
comment on column thread.reports is 'How many reports have one: copies of a report count once.';
comment on column thread.origins is 'How many origins are behind its current mentions, or behind all where none is current.';
comment on column thread.named_origins is 'How many of them are named.';
comment on column thread.anonymous_origins is 'How many of them are anonymous.';
comment on column thread.governmental_origins is 'How many of them, named or not, are governmental.';
comment on column thread.denials is 'How many mentions deny it.';
comment on column thread.opposite_id is 'The thread that says the opposite; null where there is none.';
comment on column thread.outlet_ids is 'Which outlets; see identity.id. Sorted.';
comment on column thread.source_ids is 'Who says or denies it; see identity.id. Sorted; at most 200, the least.';
comment on column thread.source_kinds is 'Of which kinds its sources are, sorted.';
comment on column thread.stances is 'What its sources do to the claim, sorted.';

create view thread_mention as
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
    sentence,
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
    claim_spans,
    cue_spans,
    source_spans,
    subjects,
    aspects
from mention
where status <> 'superseded';

comment on view thread_mention is
    'Every mention of every thread: who said it, through whom, where, and where it started. A mention that later revisions of the '
    'article keep is one row; one that they dropped is withdrawn.';
comment on column thread_mention.id is 'See attribution.id.';
comment on column thread_mention.thread_id is 'See thread.id.';
comment on column thread_mention.status is 'current: the article says so now; withdrawn: it did, and its current revision does not.';
comment on column thread_mention.said_at is 'When the article was published, else when it was first received.';
comment on column thread_mention.added_at is 'When the first revision that has it was first received.';
comment on column thread_mention.withdrawn_at is 'When the first later revision without it was first received; null unless withdrawn.';
comment on column thread_mention.outlet_id is 'Who published the article; see source_profile.id.';
comment on column thread_mention.outlet is 'The name of who published the article.';
comment on column thread_mention.source_id is 'Who said it; see source_profile.id. Null where the text leaves it open.';
comment on column thread_mention.source is 'The name of who said it; null where the text leaves it open.';
comment on column thread_mention.source_kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; null where the text leaves it open.';
comment on column thread_mention.governmental is
    'Whether the source is a state, a part of one or an official of one, as far as the text or the seed list tells.';
comment on column thread_mention.anonymous is 'Whether the source is not named.';
comment on column thread_mention.stance is
    'What the source does to the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks.';
comment on column thread_mention.negated is 'Whether the claim says that something is not so.';
comment on column thread_mention.claim is 'What was said, as it stands in the article.';
comment on column thread_mention.sentence is 'The sentence in which the claim begins.';
comment on column thread_mention.cue is 'The words that attribute; null where a quotation stands alone.';
comment on column thread_mention.chain is 'The way that the claim came, from origin to posted outlet: the names.';
comment on column thread_mention.chain_ids is 'The same: see source_profile.id.';
comment on column thread_mention.chain_kinds is 'The same: see source.kind.';
comment on column thread_mention.chain_roles is 'The same: source, via or outlet.';
comment on column thread_mention.origin_id is 'See thread_origin.origin_id.';
comment on column thread_mention.origin is 'The origin''s name.';
comment on column thread_mention.origin_kind is 'named, anonymous or outlet.';
comment on column thread_mention.origin_governmental is 'Whether the mention that is the origin has a governmental source.';
comment on column thread_mention.through is
    'The outlet through which the origin''s words came out, by name; null where it is the carrier itself.';
comment on column thread_mention.report_id is 'See report.id.';
comment on column thread_mention.article_id is 'See article.id.';
comment on column thread_mention.revision is 'See article_revision.revision.';
comment on column thread_mention.title is 'The headline.';
comment on column thread_mention.url is 'Where the outlet published the article; null where it is not known.';
comment on column thread_mention.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column thread_mention.claim_id is 'See claim.id.';
comment on column thread_mention.claim_spans is
    'Where the claim stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.cue_spans is 'Where the cue stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.source_spans is
    'Where the source stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column thread_mention.subjects is 'The configured subjects that the claim touches, sorted.';
comment on column thread_mention.aspects is 'The aspects of these subjects that the claim touches, sorted.';

create view thread_origin as
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
    reports
from claim_origin;

comment on view thread_origin is
    'The distinct origins behind each thread: ten outlets that repeat one story are one origin with ten carriers.';
comment on column thread_origin.thread_id is 'See thread.id.';
comment on column thread_origin.origin_id is
    'A named source (see source_profile.id), an outlet that names none, or a derived id of the anonymous sources of an outlet.';
comment on column thread_origin.origin is 'The name.';
comment on column thread_origin.kind is 'named, anonymous or outlet.';
comment on column thread_origin.source_kind is 'person, organisation, outlet, government, group, document, anonymous or unknown.';
comment on column thread_origin.governmental is 'Whether it is governmental.';
comment on column thread_origin.through is 'The outlet through which it came out first, where it came through one; null otherwise.';
comment on column thread_origin.first_seen is 'When its first mention was published, or received.';
comment on column thread_origin.last_seen is 'When its last mention was published, or received.';
comment on column thread_origin.mentions is 'How many mentions go back to it.';
comment on column thread_origin.carriers is 'How many outlets carry it.';
comment on column thread_origin.carrier_names is 'Which outlets, by name, sorted.';
comment on column thread_origin.reports is 'How many reports carry it.';

create view thread_redirect as
select
    id,
    thread_id
from wording
where id <> thread_id;

comment on view thread_redirect is
    'Where a thread went that became part of another. Ids of wordings that never named a thread stand here, too.';
comment on column thread_redirect.id is 'An id that is no thread''s now.';
comment on column thread_redirect.thread_id is 'The thread that it is part of; see thread.id.';

create view source_statement as
select
    source_id,
    source,
    source_kind as kind,
    governmental,
    said_at,
    stance,
    negated,
    claim,
    thread_id,
    status,
    outlet,
    chain,
    article_id,
    id as mention_id
from mention
where source_id is not null and status <> 'superseded';

comment on view source_statement is
    'What each source is reported to have said, across outlets.';
comment on column source_statement.source_id is 'See thread_mention.source_id.';
comment on column source_statement.source is 'See thread_mention.source.';
comment on column source_statement.kind is 'See thread_mention.source_kind.';
comment on column source_statement.governmental is 'See thread_mention.governmental.';
comment on column source_statement.said_at is 'See thread_mention.said_at.';
comment on column source_statement.stance is 'See thread_mention.stance.';
comment on column source_statement.negated is 'See thread_mention.negated.';
comment on column source_statement.claim is 'See thread_mention.claim.';
comment on column source_statement.thread_id is 'See thread_mention.thread_id.';
comment on column source_statement.status is 'See thread_mention.status.';
comment on column source_statement.outlet is 'See thread_mention.outlet.';
comment on column source_statement.chain is 'See thread_mention.chain.';
comment on column source_statement.article_id is 'See thread_mention.article_id.';
comment on column source_statement.mention_id is 'See thread_mention.id.';

create view source_profile as
select
    identity.id,
    identity.name,
    identity.kind,
    identity.governmental,
    coalesce(alias.names, '{}')       as aliases,
    coalesce(said.statements, 0)      as statements,
    coalesce(said.threads, 0)         as threads,
    coalesce(said.outlets, 0)         as outlets,
    said.first_seen,
    said.last_seen
from identity
left join lateral (
    select array_agg(identity_alias.name order by identity_alias.name) as names
    from identity_alias
    where identity_alias.identity_id = identity.id
) as alias on true
left join lateral (
    select
        sum(source_thread.mentions)::bigint       as statements,
        count(distinct source_thread.thread_id)   as threads,
        count(distinct source_thread.outlet_id)   as outlets,
        min(source_thread.first_seen)             as first_seen,
        max(source_thread.last_seen)              as last_seen
    from source_thread
    where source_thread.source_id = identity.id
) as said on true;

comment on view source_profile is
    'Everybody who speaks, publishes or passes on, and how much each is reported to have said.';
comment on column source_profile.id is 'The identity: the same in all articles.';
comment on column source_profile.name is 'What to print.';
comment on column source_profile.kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; office, if its holder is not known.';
comment on column source_profile.governmental is 'Whether it is a state, a part of one, or holds an office of one in the seed list.';
comment on column source_profile.aliases is 'The names by which it was met, sorted.';
comment on column source_profile.statements is 'How many mentions have it as source, withdrawn ones included.';
comment on column source_profile.threads is 'In how many threads.';
comment on column source_profile.outlets is 'In how many outlets.';
comment on column source_profile.first_seen is 'When the first of these was published, or received; null where there is none.';
comment on column source_profile.last_seen is 'When the last of these was published, or received; null where there is none.';

create view position_change as
select
    source_shift.source_id,
    later.source,
    source_shift.thread_id,
    later.aspects,
    earlier.said_at as earlier_at,
    earlier.stance  as earlier_stance,
    earlier.negated as earlier_negated,
    earlier.claim   as earlier_claim,
    earlier.outlet  as earlier_outlet,
    source_shift.later_at,
    later.stance    as later_stance,
    later.negated   as later_negated,
    later.claim     as later_claim,
    later.outlet    as later_outlet
from source_shift
join mention as earlier on earlier.id = source_shift.earlier_id
join mention as later on later.id = source_shift.later_id;

comment on view position_change is
    'Where a named source states, confirms or promises something and later denies it or says its opposite, or the other way round; in '
    'the order of publication.';
comment on column position_change.source_id is 'See source_profile.id.';
comment on column position_change.source is 'The name.';
comment on column position_change.thread_id is 'The thread of the later statement; see thread.id.';
comment on column position_change.aspects is 'The aspects that the later claim touches.';
comment on column position_change.earlier_at is 'When the earlier statement was published, or received.';
comment on column position_change.earlier_stance is 'Its stance; see thread_mention.stance.';
comment on column position_change.earlier_negated is 'Whether its claim says that something is not so.';
comment on column position_change.earlier_claim is 'Its claim.';
comment on column position_change.earlier_outlet is 'Who published it.';
comment on column position_change.later_at is 'When the later statement was published, or received.';
comment on column position_change.later_stance is 'Its stance; see thread_mention.stance.';
comment on column position_change.later_negated is 'Whether its claim says that something is not so.';
comment on column position_change.later_claim is 'Its claim.';
comment on column position_change.later_outlet is 'Who published it.';

create view report as
select
    id,
    title,
    first_seen,
    last_seen,
    carriers,
    outlet_names
from carried_report;

comment on view report is
    'Reports, each with all its copies: syndicated or lightly edited texts are one report with many carriers. Most have one carrier.';
comment on column report.id is 'Made from the least id of the articles that carry it.';
comment on column report.title is 'The headline of its first carrier.';
comment on column report.first_seen is 'When its first carrier was published, or received.';
comment on column report.last_seen is 'When its last carrier was published, or received.';
comment on column report.carriers is 'How many articles carry it.';
comment on column report.outlet_names is 'Which outlets carry it, sorted.';

create view report_carrier as
select
    report_id,
    article_id,
    outlet,
    published_at,
    similarity
from carrier;

comment on view report_carrier is
    'Which articles carry which report.';
comment on column report_carrier.report_id is 'See report.id.';
comment on column report_carrier.article_id is 'See article_history.article_id.';
comment on column report_carrier.outlet is 'The name of who published it.';
comment on column report_carrier.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column report_carrier.similarity is 'The estimated similarity (Jaccard, 0 to 1) to the report''s first carrier.';

create view identity_choice as
select
    identity_decision.name,
    identity_decision.kind,
    identity_decision.article_id,
    identity_decision.identity_id,
    identity.name as identity,
    identity_decision.reason,
    identity_decision.certain
from identity_decision
join identity on identity.id = identity_decision.identity_id;

comment on view identity_choice is
    'How each name of each article was resolved, and why, or why it was not merged with others.';
comment on column identity_choice.name is 'The name, else the words of the text.';
comment on column identity_choice.kind is 'The kind that the extractor gave it.';
comment on column identity_choice.article_id is 'See article_history.article_id.';
comment on column identity_choice.identity_id is 'See source_profile.id.';
comment on column identity_choice.identity is 'The identity''s name.';
comment on column identity_choice.reason is 'Why it is this one, or why it was left apart.';
comment on column identity_choice.certain is 'Whether that is sure; what is not is left unmerged.';

create view coverage_lag as
select
    (select count(distinct article_id) from coverage_due) as due,
    (select count(*) from coverage_failure)               as failed;

comment on view coverage_lag is
    'How far coverage is behind the store: nothing is due when all is worked in.';
comment on column coverage_lag.due is 'How many articles have changed and are still to be worked in.';
comment on column coverage_lag.failed is 'How many articles were put aside, because working on them failed.';

create view counted_claim as
select
    (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
    article.outlet,
    article.id                                as article_id,
    claim.id                                  as claim_id,
    touched.subject,
    aspect.name                               as aspect,
    source.kind || ' ' || lower(source.label) as source
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join claim
    on claim.article_id = extraction.article_id
    and claim.revision = extraction.revision
    and claim.extractor_version = extraction.extractor_version
left join claim_subject as touched on touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
left join unnest(touched.aspects) as aspect (name) on true
left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version;

comment on view counted_claim is
    'What coverage_daily counts: a row for every claim, subject, aspect and source of every article''s current revision.';
comment on column counted_claim.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column counted_claim.outlet is 'Who published.';
comment on column counted_claim.article_id is 'See article_history.article_id.';
comment on column counted_claim.claim_id is 'See current_claim.id.';
comment on column counted_claim.subject is 'The configured subject; null where the claim touches none.';
comment on column counted_claim.aspect is 'The subject''s aspect; null where the claim touches only the subject itself, or none.';
comment on column counted_claim.source is 'Kind and name (or words) of a source, in lower case; null where there is none.';

create or replace view coverage_daily as
with due as materialized (
    select distinct article_id from coverage_due
), place as materialized (
    select counted_article.day, counted_article.outlet
    from due
    join counted_article on counted_article.article_id = due.article_id
    union
    select (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date, article.outlet
    from due
    join article on article.id = due.article_id
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
), affected as materialized (
    select article_id from due
    union
    select counted_article.article_id
    from place
    join counted_article on counted_article.day = place.day and counted_article.outlet = place.outlet
)
select day, subject, outlet, articles, claims, sources
from coverage_count
where not by_aspect
    and not exists (select from place where place.day = coverage_count.day and place.outlet = coverage_count.outlet)
union all
select
    counted.day,
    counted.subject,
    counted.outlet,
    count(distinct counted.article_id),
    count(distinct counted.claim_id),
    count(distinct counted.source)
from affected
cross join lateral (
    -- not to be rearranged: hardly anything is due, which the planner can't know
    select * from counted_claim where counted_claim.article_id = affected.article_id offset 0
) as counted
group by 1, 2, 3;

comment on view coverage_daily is
    'How much each outlet brought on each subject each day. Kept up to date; what is still due is counted on the spot. A claim that '
    'touches two subjects counts for both, so don''t add up over subjects.';
comment on column coverage_daily.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column coverage_daily.subject is 'The configured subject; null for claims that touch none.';
comment on column coverage_daily.outlet is 'Who published.';
comment on column coverage_daily.articles is 'How many articles have such a claim.';
comment on column coverage_daily.claims is 'How many claims.';
comment on column coverage_daily.sources is 'How many different sources, by kind and name (or words) without regard to case.';

create or replace view coverage_daily_by_aspect as
with due as materialized (
    select distinct article_id from coverage_due
), place as materialized (
    select counted_article.day, counted_article.outlet
    from due
    join counted_article on counted_article.article_id = due.article_id
    union
    select (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date, article.outlet
    from due
    join article on article.id = due.article_id
    join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
), affected as materialized (
    select article_id from due
    union
    select counted_article.article_id
    from place
    join counted_article on counted_article.day = place.day and counted_article.outlet = place.outlet
)
select day, subject, aspect, outlet, articles, claims, sources
from coverage_count
where by_aspect
    and not exists (select from place where place.day = coverage_count.day and place.outlet = coverage_count.outlet)
union all
select
    counted.day,
    counted.subject,
    counted.aspect,
    counted.outlet,
    count(distinct counted.article_id),
    count(distinct counted.claim_id),
    count(distinct counted.source)
from affected
cross join lateral (
    -- not to be rearranged: hardly anything is due, which the planner can't know
    select * from counted_claim where counted_claim.article_id = affected.article_id and counted_claim.subject is not null offset 0
) as counted
group by 1, 2, 3, 4;

comment on view coverage_daily_by_aspect is
    'As coverage_daily, by aspect of the subject. A claim that touches two aspects counts for both, so don''t add up over aspects.';
comment on column coverage_daily_by_aspect.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column coverage_daily_by_aspect.subject is 'The configured subject.';
comment on column coverage_daily_by_aspect.aspect is 'The subject''s aspect; null for claims that touch only the subject itself.';
comment on column coverage_daily_by_aspect.outlet is 'Who published.';
comment on column coverage_daily_by_aspect.articles is 'How many articles have such a claim.';
comment on column coverage_daily_by_aspect.claims is 'How many claims.';
comment on column coverage_daily_by_aspect.sources is 'How many different sources, by kind and name (or words) without regard to case.';

-- Functions that the planner opens up, so that a limit or a further condition outside of them is seen inside.

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
        ts_rank(to_tsvector('english', mention.claim), websearch_to_tsquery('english', search_claims.query))
    from thread_mention as mention
    where to_tsvector('english', mention.claim) @@ websearch_to_tsquery('english', search_claims.query)
$$;

comment on function search_claims(text) is
    'Mentions whose claim has these words, in any form: all columns of thread_mention, and how well each fits (rank). Reads as a web '
    'search does: several words must all be there, "words in quotation marks" follow each other, or and - mean what they say. Order by '
    'rank desc.';

create function thread_of(claim_id text) returns uuid
    language sql stable parallel safe
as $$
    select mention.thread_id from thread_mention as mention where mention.claim_id = thread_of.claim_id limit 1
$$;

comment on function thread_of(text) is 'The thread of a claim (see thread.id); null where coverage does not know the claim.';

create function origins_of(subject text, aspect text default null, since timestamptz default null, until timestamptz default null)
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
    where (origins_of.aspect is null or mention.aspects @> array[origins_of.aspect])
        and (origins_of.subject is null or mention.subjects @> array[origins_of.subject])
        and (origins_of.since is null or mention.said_at >= origins_of.since)
        and (origins_of.until is null or mention.said_at < origins_of.until)
    group by mention.origin_id
$$;

comment on function origins_of(text, text, timestamptz, timestamptz) is
    'The origins behind all that was said on a subject, or one aspect of it, from one moment (included) to another (excluded); null: any. '
    'One row per origin, with the number of threads and mentions that go back to it and the outlets that carry them.';

grant select on
    thread, thread_mention, thread_origin, thread_redirect, source_statement, source_profile, position_change, report, report_carrier,
    identity_choice, coverage_lag, counted_claim
to analyst, hearsay_coverage;
