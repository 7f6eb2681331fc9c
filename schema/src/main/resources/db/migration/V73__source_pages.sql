-- The page of a source with many statements: its counts are read from an index alone, without the rows of mentions.
--
-- Outside of a transaction (see the file's .conf), as V58; only the coverage builder waits. May be repeated.

create index if not exists mention_of_source on mention (source_id, said_at)
    include (status, stance, governmental, thread_id, outlet_id)
    where source_id is not null;

-- the new index does what this one did
call alter_without_waiting('drop index if exists public.mention_source');

create or replace view source_profile as
select
    identity.id,
    identity.name,
    identity.kind,
    identity.governmental or coalesce(said.governmental, false) as governmental,
    coalesce(alias.names, '{}') as aliases,
    coalesce(said.statements, 0) as statements,
    coalesce(threads.number, 0) as threads,
    coalesce(outlets.number, 0) as outlets,
    said.first_seen,
    said.last_seen
from identity
left join lateral (
    select array_agg(name order by name) as names from identity_alias where identity_id = identity.id
) as alias on true
left join lateral (
    select
        bool_or(governmental) as governmental,
        count(*) filter (where status <> 'superseded') as statements,
        min(said_at) filter (where status <> 'superseded') as first_seen,
        max(said_at) filter (where status <> 'superseded') as last_seen
    from mention
    where source_id = identity.id
) as said on true
-- a hash of distinct ids is faster than count(distinct), which sorts
left join lateral (
    select count(*) as number
    from (select distinct thread_id from mention where source_id = identity.id and status <> 'superseded') as thread
) as threads on true
left join lateral (
    select count(*) as number
    from (select distinct outlet_id from mention where source_id = identity.id and status <> 'superseded') as outlet
) as outlets on true;
