-- What a thread's counts and origins are computed from: its mentions by strands, so that a claim that comes to a thread of many thousand
-- mentions costs what its own strand does, and not what the whole thread would.
--
-- The coverage service fills in the new columns of rows that are there already, as soon as it starts.

alter table mention
    add column via_id uuid,
    add column via text,
    add column strand_id uuid,
    add column first_of_article boolean,
    add column first_of_report boolean,
    add column first_of_origin boolean;

comment on column mention.via_id is
    'The outlet of the chain that is nearest to the source; see identity.id. An outlet that is the source itself stands for it. Null where '
    'the article has the claim of its own.';
comment on column mention.via is 'The same, by name.';
comment on column mention.strand_id is 'See strand.id.';
comment on column mention.first_of_article is
    'Whether it is the one by which its article is counted in its thread: of those that are not superseded the earliest, then the least id.';
comment on column mention.first_of_report is 'Whether it is the one by which its report is counted in its thread.';
comment on column mention.first_of_origin is 'Whether it is the one by which its report is counted for its origin in its thread.';


-- Readers of the table go on while these are made; only the coverage service, which alone writes to it, waits.
create index mention_strand on mention (strand_id);
create index mention_source_thread on mention (source_id, thread_id);
create index mention_without_strand on mention (article_id) where strand_id is null;


create table strand (
    id                  uuid        primary key,
    thread_id           uuid        not null,
    outlet_id           uuid        not null,
    outlet              text        not null,
    gate_id             uuid        not null,
    gate                text        not null,
    source_id           uuid,
    source              text,
    source_kind         text,
    anonymous           boolean     not null,
    stance              text,
    status              text        not null,
    governmental        boolean     not null,
    first_seen          timestamptz not null,
    last_seen           timestamptz not null,
    first_mention       text        not null,
    mentions            bigint      not null,
    articles            bigint      not null,
    reports             bigint      not null,
    origin_reports      bigint      not null,
    subjects            text[]      not null,
    aspects             text[]      not null,
    origin_id           uuid,
    origin              text,
    origin_kind         text,
    origin_governmental boolean,
    through             text
);

comment on table strand is
    'The mentions of a thread that are alike in outlet, gate, source, stance and status, with what there is to count of them. They share '
    'their origin.';
comment on column strand.id is 'Derived from thread, outlet, gate, source, stance and status, by the function strand_id.';
comment on column strand.thread_id is 'See claim_thread.id.';
comment on column strand.outlet_id is 'Who published; see identity.id.';
comment on column strand.outlet is 'The same, by name.';
comment on column strand.gate_id is
    'The outlet through which the words came out of the source: mention.via_id, else the first carrier of the article''s report within the '
    'thread.';
comment on column strand.gate is 'The same, by name.';
comment on column strand.source_id is 'See mention.source_id.';
comment on column strand.source is 'See mention.source.';
comment on column strand.source_kind is 'See mention.source_kind.';
comment on column strand.anonymous is 'See mention.anonymous.';
comment on column strand.stance is 'See mention.stance.';
comment on column strand.status is 'See mention.status.';
comment on column strand.governmental is 'Whether the source is governmental in any of its mentions.';
comment on column strand.first_seen is 'When its first mention was published, or received.';
comment on column strand.last_seen is 'When its last mention was published, or received.';
comment on column strand.first_mention is 'The earliest, then the least id; see mention.id.';
comment on column strand.mentions is 'How many mentions.';
comment on column strand.articles is 'How many articles are counted by one of its mentions; the sum over a thread counts each once.';
comment on column strand.reports is 'How many reports are counted by one of its mentions; the sum over a thread counts each once.';
comment on column strand.origin_reports is
    'How many reports are counted by one of its mentions; the sum over the strands of an origin in a thread counts each once.';
comment on column strand.subjects is 'The configured subjects that its claims touch, sorted.';
comment on column strand.aspects is 'The aspects that its claims touch, sorted.';
comment on column strand.origin_id is 'See mention.origin_id.';
comment on column strand.origin is 'See mention.origin.';
comment on column strand.origin_kind is 'See mention.origin_kind.';
comment on column strand.origin_governmental is 'See mention.origin_governmental.';
comment on column strand.through is 'See mention.through.';

create index strand_outlet on strand (thread_id, outlet_id);
create index strand_origin on strand (thread_id, origin_id);
create index strand_thread_source on strand (thread_id, source_id);
create index strand_source on strand (source_id) where governmental;

create function strand_id(
    thread_id uuid, outlet_id uuid, outlet text, gate_id uuid, gate text, source_id uuid, source text, source_kind text, anonymous boolean,
    stance text, status text
) returns uuid
    language sql stable parallel safe
    return md5(row(thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status)::text)::uuid;

comment on function strand_id(uuid, uuid, text, uuid, text, uuid, text, text, boolean, text, text) is
    'The id of a strand, from all in which its mentions are alike.';


create table outlet_thread (
    thread_id     uuid        not null,
    outlet_id     uuid        not null,
    outlet        text        not null,
    mentions      bigint      not null,
    articles      bigint      not null,
    reports       bigint      not null,
    denials       bigint      not null,
    first_seen    timestamptz not null,
    last_seen     timestamptz not null,
    first_mention text        not null,
    source_kinds  text[]      not null,
    stances       text[]      not null,
    subjects      text[]      not null,
    aspects       text[]      not null,
    is_current    boolean     not null,
    primary key (thread_id, outlet_id, outlet)
);

comment on table outlet_thread is 'How an outlet carries a thread, withdrawn mentions included.';
comment on column outlet_thread.thread_id is 'See claim_thread.id.';
comment on column outlet_thread.outlet_id is 'See identity.id.';
comment on column outlet_thread.outlet is 'The name.';
comment on column outlet_thread.mentions is 'How many mentions.';
comment on column outlet_thread.articles is 'How many articles.';
comment on column outlet_thread.reports is 'How many reports; one that others carry, too, counts for one outlet alone.';
comment on column outlet_thread.denials is 'How many mentions deny the claim.';
comment on column outlet_thread.first_seen is 'When its first mention was published, or received.';
comment on column outlet_thread.last_seen is 'When its last mention was published, or received.';
comment on column outlet_thread.first_mention is 'The earliest, then the least id; see mention.id.';
comment on column outlet_thread.source_kinds is 'Of which kinds its sources are, sorted.';
comment on column outlet_thread.stances is 'What its sources do to the claim, sorted.';
comment on column outlet_thread.subjects is 'The configured subjects that its claims touch, sorted.';
comment on column outlet_thread.aspects is 'The aspects that its claims touch, sorted.';
comment on column outlet_thread.is_current is 'Whether any mention is current.';

alter table claim_origin add column is_current boolean;

comment on column claim_origin.is_current is 'Whether any of its mentions is current.';

-- In the order in which a thread's sources are kept.
create index source_thread_order on source_thread (thread_id, source_id);

grant select, insert, update, delete on strand, outlet_thread to hearsay_coverage;


-- An office that a text tells, or that somebody held on the day, stood in mentions only.
create or replace view source_profile as
select
    identity.id,
    identity.name,
    identity.kind,
    identity.governmental
        or exists (select from strand where strand.source_id = identity.id and strand.governmental) as governmental,
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

comment on column source_profile.governmental is
    'Whether it is a state or a part of one, or is in any mention an official of one, as far as the text or the seed list tells.';
