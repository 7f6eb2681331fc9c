-- What builds up across outlets: who is who, which claims say the same, which articles carry one report, and where a claim started.
--
-- The coverage service computes all of it from the tables of V1, so these tables can be thrown away and made again (its command rebuild);
-- only identity_ruling holds what people decided. Every row's end state depends on the rows of V1 alone, and not on the order in which they
-- came. The views of V7 show them.

create table coverage_due (
    ticket     bigint generated always as identity primary key,
    article_id text not null
);

comment on table coverage_due is
    'Articles of which something has changed, so that coverage must look at them again. Triggers on the store''s tables only add rows, '
    'so that the store never waits; the coverage service removes those that it has worked off.';
comment on column coverage_due.ticket is 'Counts up.';
comment on column coverage_due.article_id is 'See article.id; the same article may stand here several times.';


create table coverage_turn (
    one boolean primary key default true check (one)
);

comment on table coverage_turn is 'One row. Who holds its lock is the one that computes; the others stand by.';
comment on column coverage_turn.one is 'Always true.';

insert into coverage_turn default values;


create table coverage_failure (
    article_id text        primary key,
    reason     text        not null,
    failed_at  timestamptz not null
);

comment on table coverage_failure is
    'Articles that were put aside because working on them fails though the database answers. An article is tried again when something of '
    'it changes, or by rebuild.';
comment on column coverage_failure.article_id is 'See article.id.';
comment on column coverage_failure.reason is 'What went wrong, in a line.';
comment on column coverage_failure.failed_at is 'When it was last tried.';


create table identity (
    id           uuid    primary key,
    kind         text    not null,
    name         text    not null,
    name_key     text    not null,
    governmental boolean not null,
    seeded       boolean not null,
    certain      boolean not null
);

comment on table identity is 'Somebody who speaks, publishes or passes on: one row each, whatever they are called.';
comment on column identity.id is
    'A version 5 UUID, from the key of the seed list; of others from kind and name key; of who can''t be told from namesakes from the '
    'outlet, too.';
comment on column identity.kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; office, if its holder is not known.';
comment on column identity.name is 'What to print.';
comment on column identity.name_key is
    'The name as it is compared: folded to lower case, without marks, titles and differences of transliteration.';
comment on column identity.governmental is 'Whether it is a state, a part of one, or holds an office of one in the seed list.';
comment on column identity.seeded is 'Whether it stands in the seed list.';
comment on column identity.certain is 'Whether its mentions in different articles are surely the same.';

create index identity_name on identity (name_key);


create table identity_alias (
    identity_id uuid not null,
    name        text not null,
    primary key (identity_id, name)
);

comment on table identity_alias is 'The names by which an identity was met.';
comment on column identity_alias.identity_id is 'See identity.id.';
comment on column identity_alias.name is 'As the extractor gave it.';


create table identity_decision (
    article_id  text    not null,
    kind        text    not null,
    name        text    not null,
    identity_id uuid    not null,
    reason      text    not null,
    certain     boolean not null,
    primary key (article_id, kind, name)
);

comment on table identity_decision is 'How each name of an article was resolved, and why.';
comment on column identity_decision.article_id is 'See article.id.';
comment on column identity_decision.kind is 'The kind that the extractor gave it; see source.kind.';
comment on column identity_decision.name is 'The name, else the words of the text.';
comment on column identity_decision.identity_id is 'See identity.id.';
comment on column identity_decision.reason is 'Why it is this one; or why it was not merged with others.';
comment on column identity_decision.certain is 'Whether that is sure; what is not is left unmerged.';

create index identity_decision_identity on identity_decision (identity_id, name);


create table identity_ruling (
    name    text not null,
    kind    text not null,
    same_as uuid,
    apart   boolean not null default false,
    note    text,
    primary key (name, kind),
    check ((same_as is not null) <> apart)
);

comment on table identity_ruling is
    'What people decide about names, over the seed list and the rules: for articles to come at once, for all by the command rebuild. Delete'
    ' the row and rebuild, and it is undone.';
comment on column identity_ruling.name is 'The name, in any spelling that folds to the same key.';
comment on column identity_ruling.kind is 'The kind that the extractor gives it; see source.kind.';
comment on column identity_ruling.same_as is 'Whom it means: see identity.id.';
comment on column identity_ruling.apart is 'True: it is nobody of the seed list, but somebody of its own.';
comment on column identity_ruling.note is 'Why, for others to read.';


create table wording (
    id        uuid    primary key,
    text      text    not null,
    stems     text[]  not null,
    numbers   text[]  not null,
    entities  text[]  not null,
    negated   boolean not null,
    thread_id uuid    not null,
    opposite  uuid
);

comment on table wording is 'What a claim says, apart from who says it and how it is put. Claims that differ in no such thing share one.';
comment on column wording.id is 'Derived from stems, numbers, entities and negation.';
comment on column wording.text is 'One of the claims that have it: the least by its letters.';
comment on column wording.stems is 'The stems of its words that carry meaning.';
comment on column wording.numbers is 'The numbers in it, sorted.';
comment on column wording.entities is 'The names in it, sorted.';
comment on column wording.negated is 'Whether it says that something is not so.';
comment on column wording.thread_id is
    'The thread, which is a connected component of the relation "says the same": the least wording.id of it.';
comment on column wording.opposite is 'The least wording.id of those found that say the opposite; null where there is none.';

create index wording_thread on wording (thread_id);
create index wording_opposite on wording (opposite) where opposite is not null;


create table wording_key (
    key        bigint not null,
    wording_id uuid   not null,
    primary key (key, wording_id)
);

comment on table wording_key is 'By what wordings that may say the same are found: only those that share a key are compared.';
comment on column wording_key.key is 'A hash of some of the wording''s rarer stems.';
comment on column wording_key.wording_id is 'See wording.id.';

create index wording_key_wording on wording_key (wording_id);


create table carrier (
    article_id   text             primary key,
    revision     text             not null,
    outlet_id    uuid             not null,
    outlet       text             not null,
    title        text             not null,
    published_at timestamptz,
    said_at      timestamptz      not null,
    minima       integer[]        not null,
    report_id    uuid             not null,
    similarity   double precision not null
);

comment on table carrier is
    'Every article as a carrier of a report: copies of one text carry the same report, and most reports have one carrier.';
comment on column carrier.article_id is 'See article.id.';
comment on column carrier.revision is 'The revision that is compared: the one received last of those that have been read completely.';
comment on column carrier.outlet_id is 'Who published it; see identity.id.';
comment on column carrier.outlet is 'The name of who published it.';
comment on column carrier.title is 'The headline.';
comment on column carrier.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column carrier.said_at is 'When it was published, else when the article was first received.';
comment on column carrier.minima is 'The text''s fingerprint, by MinHash.';
comment on column carrier.report_id is
    'The report, which is a connected component of the relation "is the same report": made from its least article id.';
comment on column carrier.similarity is 'The estimated similarity (Jaccard, 0 to 1) to the report''s first carrier.';

create index carrier_report on carrier (report_id);


create table carrier_band (
    band       bigint not null,
    article_id text   not null,
    primary key (band, article_id)
);

comment on table carrier_band is 'By what articles that may carry the same report are found (locality-sensitive hashing).';
comment on column carrier_band.band is 'A hash of one band of the fingerprint.';
comment on column carrier_band.article_id is 'See article.id.';

create index carrier_band_article on carrier_band (article_id);


create table carried_report (
    id           uuid        primary key,
    title        text        not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null,
    carriers     bigint      not null,
    outlet_names text[]      not null
);

comment on table carried_report is 'Reports, with how far each was carried.';
comment on column carried_report.id is 'See carrier.report_id.';
comment on column carried_report.title is 'The headline of its first carrier.';
comment on column carried_report.first_seen is 'When its first carrier was published, or received.';
comment on column carried_report.last_seen is 'When its last carrier was published, or received.';
comment on column carried_report.carriers is 'How many articles carry it.';
comment on column carried_report.outlet_names is 'Which outlets carry it, sorted.';


create table mention (
    id            text        primary key,
    article_id    text        not null,
    revision      text        not null,
    place         integer     not null,
    in_current    boolean     not null,
    received_at   timestamptz not null,
    gone_at       timestamptz,
    status        text        not null,
    said_at       timestamptz not null,
    added_at      timestamptz not null,
    withdrawn_at  timestamptz,
    outlet_id     uuid        not null,
    outlet        text        not null,
    source_id     uuid,
    source        text,
    source_kind   text,
    governmental  boolean     not null,
    anonymous     boolean     not null,
    stance        text,
    negated       boolean     not null,
    claim_id      text        not null,
    claim         text        not null,
    sentence      text        not null,
    cue           text,
    claim_spans   int4range[] not null,
    cue_spans     int4range[],
    source_spans  int4range[],
    chain         text[]      not null,
    chain_ids     uuid[]      not null,
    chain_kinds   text[]      not null,
    chain_roles   text[]      not null,
    subjects      text[]      not null,
    aspects       text[]      not null,
    title         text        not null,
    url           text,
    published_at  timestamptz,
    wording_id    uuid        not null,
    thread_id     uuid        not null,
    report_id     uuid        not null,
    origin_id     uuid        not null,
    origin        text        not null,
    origin_kind   text        not null,
    origin_governmental boolean not null,
    through       text
);

comment on table mention is
    'One row per attribution of any revision that was read completely, by its latest extraction, with all that is asked of it: wide, so '
    'that questions need no joins.';
comment on column mention.id is 'See attribution.id.';
comment on column mention.article_id is 'See article.id.';
comment on column mention.revision is 'See article_revision.revision.';
comment on column mention.place is 'The revision''s number, counted from 1 in the order of first reception, of those read completely.';
comment on column mention.in_current is 'Whether the revision is the one received last of those read completely.';
comment on column mention.received_at is 'When the revision was first received.';
comment on column mention.gone_at is
    'When the revision gave way: first reception of the next one, else, where the outlet returned to an earlier one, that one''s last '
    'reception. Null for the current one.';
comment on column mention.status is
    'current: the current revision has it; withdrawn: the current revision has no mention of the same thread by the same source with the '
    'same stance, and this is the last one that there was; superseded: a later revision has it, too.';
comment on column mention.said_at is 'When the article was published, else when it was first received.';
comment on column mention.added_at is 'When the first revision that has it was first received.';
comment on column mention.withdrawn_at is 'When the first later revision without it was first received; null unless withdrawn.';
comment on column mention.outlet_id is 'Who published the article; see identity.id.';
comment on column mention.outlet is 'The name of who published the article.';
comment on column mention.source_id is 'Who said it; see identity.id. Null where the text leaves it open.';
comment on column mention.source is 'The name of who said it; null where the text leaves it open.';
comment on column mention.source_kind is 'See source.kind; null where the text leaves open who said it.';
comment on column mention.governmental is
    'Whether the source is a state, a part of one or an official of one, as far as the text or the seed list tells.';
comment on column mention.anonymous is 'Whether the source is not named.';
comment on column mention.stance is 'See attribution.stance.';
comment on column mention.negated is 'Whether the claim says that something is not so; see claim.polarity.';
comment on column mention.claim_id is 'See claim.id.';
comment on column mention.claim is 'What was said, as it stands in the article.';
comment on column mention.sentence is 'The sentence in which the claim begins.';
comment on column mention.cue is 'The words that attribute; null where a quotation stands alone.';
comment on column mention.claim_spans is 'Where the claim stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.cue_spans is 'Where the cue stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.source_spans is 'Where the source stands: Unicode code points of the revision''s text from 0, end exclusive.';
comment on column mention.chain is 'The way that the claim came, from origin to posted outlet: the names.';
comment on column mention.chain_ids is 'The same: see identity.id.';
comment on column mention.chain_kinds is 'The same: see source.kind.';
comment on column mention.chain_roles is 'The same: source, via or outlet.';
comment on column mention.subjects is 'The configured subjects that the claim touches, sorted.';
comment on column mention.aspects is 'The aspects of these subjects that the claim touches, sorted.';
comment on column mention.title is 'The headline.';
comment on column mention.url is 'Where the outlet published the article; null where it is not known.';
comment on column mention.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column mention.wording_id is 'See wording.id.';
comment on column mention.thread_id is 'See wording.thread_id.';
comment on column mention.report_id is 'See carrier.report_id.';
comment on column mention.origin_id is
    'Where it started within this thread: the identity of a named source or an outlet, or a derived id of an outlet''s anonymous sources.';
comment on column mention.origin is 'The origin''s name.';
comment on column mention.origin_kind is 'named, anonymous or outlet.';
comment on column mention.origin_governmental is 'Whether the mention that is the origin has a governmental source.';
comment on column mention.through is 'The outlet through which the origin''s words came out, by name; null where it is the carrier itself.';

create index mention_thread on mention (thread_id, said_at);
create index mention_source on mention (source_id, said_at) where source_id is not null;
create index mention_outlet on mention (outlet_id, said_at);
create index mention_article on mention (article_id);
create index mention_claim on mention (claim_id);
create index mention_wording on mention (wording_id);
create index mention_origin on mention (origin_id, said_at);
create index mention_report on mention (report_id);
create index mention_said on mention (said_at);
create index mention_aspects on mention using gin (aspects);
create index mention_chain on mention using gin (chain_ids);
create index mention_words on mention using gin (to_tsvector('english'::regconfig, claim));


create table claim_thread (
    id                   uuid        primary key,
    headline             text        not null,
    subjects             text[]      not null,
    aspects              text[]      not null,
    first_seen           timestamptz not null,
    last_seen            timestamptz not null,
    mentions             bigint      not null,
    articles             bigint      not null,
    outlets              bigint      not null,
    outlet_ids           uuid[]      not null,
    outlet_names         text[]      not null,
    source_ids           uuid[]      not null,
    source_kinds         text[]      not null,
    stances              text[]      not null,
    reports              bigint      not null,
    origins              bigint      not null,
    named_origins        bigint      not null,
    anonymous_origins    bigint      not null,
    governmental_origins bigint      not null,
    denials              bigint      not null,
    opposite_id          uuid
);

comment on table claim_thread is 'Claims that say the same, with what there is to count of them.';
comment on column claim_thread.id is 'See wording.thread_id.';
comment on column claim_thread.headline is 'The claim as it was first put.';
comment on column claim_thread.subjects is 'The configured subjects that its claims touch, sorted.';
comment on column claim_thread.aspects is 'The aspects that its claims touch, sorted.';
comment on column claim_thread.first_seen is 'When its first mention was published, or received.';
comment on column claim_thread.last_seen is 'When its last mention was published, or received.';
comment on column claim_thread.mentions is 'How many mentions, withdrawn ones included.';
comment on column claim_thread.articles is 'How many articles have one, withdrawn ones included.';
comment on column claim_thread.outlets is 'How many outlets have one, withdrawn ones included.';
comment on column claim_thread.outlet_ids is 'Which outlets; see identity.id. Sorted.';
comment on column claim_thread.outlet_names is 'Which outlets, by name, sorted.';
comment on column claim_thread.source_ids is 'Who says or denies it; see identity.id. Sorted; at most 200, the least.';
comment on column claim_thread.source_kinds is 'Of which kinds its sources are, sorted.';
comment on column claim_thread.stances is 'What its sources do to the claim, sorted.';
comment on column claim_thread.reports is 'How many reports have one: copies of a report count once.';
comment on column claim_thread.origins is 'How many origins are behind its current mentions, or behind all where none is current.';
comment on column claim_thread.named_origins is 'How many of them are named.';
comment on column claim_thread.anonymous_origins is 'How many of them are anonymous.';
comment on column claim_thread.governmental_origins is 'How many of them, named or not, are governmental.';
comment on column claim_thread.denials is 'How many mentions deny it.';
comment on column claim_thread.opposite_id is 'The thread that says the opposite; null where there is none.';

create index claim_thread_last on claim_thread (last_seen, id);
create index claim_thread_first on claim_thread (first_seen, id);
create index claim_thread_origins on claim_thread (origins, id);
create index claim_thread_mentions on claim_thread (mentions, id);
create index claim_thread_aspects on claim_thread using gin (aspects);
create index claim_thread_outlets on claim_thread using gin (outlet_ids);
create index claim_thread_sources on claim_thread using gin (source_ids);
create index claim_thread_opposite on claim_thread (opposite_id) where opposite_id is not null;


create table claim_origin (
    thread_id     uuid        not null,
    origin_id     uuid        not null,
    origin        text        not null,
    kind          text        not null,
    source_kind   text,
    governmental  boolean     not null,
    through       text,
    first_seen    timestamptz not null,
    last_seen     timestamptz not null,
    mentions      bigint      not null,
    carriers      bigint      not null,
    carrier_names text[]      not null,
    reports       bigint      not null,
    primary key (thread_id, origin_id)
);

comment on table claim_origin is 'The origins of a thread, with how far each was carried.';
comment on column claim_origin.thread_id is 'See claim_thread.id.';
comment on column claim_origin.origin_id is 'See mention.origin_id.';
comment on column claim_origin.origin is 'The name.';
comment on column claim_origin.kind is 'named, anonymous or outlet.';
comment on column claim_origin.source_kind is 'See source.kind.';
comment on column claim_origin.governmental is 'Whether it is governmental.';
comment on column claim_origin.through is 'The outlet through which it came out first, where it came through one; null otherwise.';
comment on column claim_origin.first_seen is 'When its first mention was published, or received.';
comment on column claim_origin.last_seen is 'When its last mention was published, or received.';
comment on column claim_origin.mentions is 'How many mentions go back to it.';
comment on column claim_origin.carriers is 'How many outlets carry it.';
comment on column claim_origin.carrier_names is 'Which outlets, by name, sorted.';
comment on column claim_origin.reports is 'How many reports carry it.';

create index claim_origin_origin on claim_origin (origin_id, last_seen);


create table source_thread (
    source_id  uuid        not null,
    thread_id  uuid        not null,
    outlet_id  uuid        not null,
    mentions   bigint      not null,
    first_seen timestamptz not null,
    last_seen  timestamptz not null,
    primary key (source_id, thread_id, outlet_id)
);

comment on table source_thread is 'How often a source has a say in a thread, by outlet.';
comment on column source_thread.source_id is 'See identity.id.';
comment on column source_thread.thread_id is 'See claim_thread.id.';
comment on column source_thread.outlet_id is 'See identity.id.';
comment on column source_thread.mentions is 'How many mentions.';
comment on column source_thread.first_seen is 'When the first of them was published, or received.';
comment on column source_thread.last_seen is 'When the last of them was published, or received.';

create index source_thread_thread on source_thread (thread_id);


create table source_shift (
    source_id       uuid        not null,
    pair_id         uuid        not null,
    earlier_id      text        not null,
    later_id        text        not null,
    thread_id       uuid        not null,
    later_at        timestamptz not null,
    primary key (later_id)
);

comment on table source_shift is 'Where a source says one thing and later its opposite.';
comment on column source_shift.source_id is 'See identity.id.';
comment on column source_shift.pair_id is 'The thread, or the lesser id of it and its opposite.';
comment on column source_shift.earlier_id is 'The last mention before the change; see mention.id.';
comment on column source_shift.later_id is 'The first mention after it; see mention.id.';
comment on column source_shift.thread_id is 'The later mention''s thread.';
comment on column source_shift.later_at is 'When the later was published, or received.';

create index source_shift_source on source_shift (source_id, later_at);
create index source_shift_thread on source_shift (thread_id);
create index source_shift_pair on source_shift (pair_id);


create table counted_article (
    article_id text primary key,
    day        date not null,
    outlet     text not null
);

comment on table counted_article is 'Where in coverage_count an article is counted.';
comment on column counted_article.article_id is 'See article.id.';
comment on column counted_article.day is 'See coverage_count.day.';
comment on column counted_article.outlet is 'See coverage_count.outlet.';

create index counted_article_place on counted_article (day, outlet);


create table coverage_count (
    day        date    not null,
    outlet     text    not null,
    by_aspect  boolean not null,
    subject    text,
    aspect     text,
    articles   bigint  not null,
    claims     bigint  not null,
    sources    bigint  not null
);

comment on table coverage_count is 'How much each outlet brought on each subject each day, kept up to date by the coverage service.';
comment on column coverage_count.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column coverage_count.outlet is 'Who published.';
comment on column coverage_count.by_aspect is
    'Whether the row counts for an aspect (coverage_daily_by_aspect) or for the subject (coverage_daily).';
comment on column coverage_count.subject is 'The configured subject; null for claims that touch none.';
comment on column coverage_count.aspect is 'The subject''s aspect; null for claims that touch only the subject itself.';
comment on column coverage_count.articles is 'How many articles have such a claim.';
comment on column coverage_count.claims is 'How many claims.';
comment on column coverage_count.sources is 'How many different sources, by kind and name (or words) without regard to case.';

create index coverage_count_day on coverage_count (day, outlet);
create index coverage_count_subject on coverage_count (subject, aspect, day);


grant select on
    coverage_due, coverage_turn, coverage_failure, identity, identity_alias, identity_decision, identity_ruling, wording, wording_key,
    carrier, carrier_band, carried_report, mention, claim_thread, claim_origin, source_thread, source_shift, counted_article, coverage_count
to hearsay_coverage;
grant insert, update, delete on
    coverage_failure, identity, identity_alias, identity_decision, wording, wording_key, carrier, carrier_band, carried_report, mention,
    claim_thread, claim_origin, source_thread, source_shift, counted_article, coverage_count
to hearsay_coverage;
grant delete on coverage_due to hearsay_coverage;
-- to take the turn: a lock on a row needs the right to change it
grant update on coverage_turn to hearsay_coverage;
