-- Fewer and smaller indexes on the tables of coverage, and no table of what strands hold already.
--
-- Runs outside of a transaction, as V14 does. Readers wait for the moment in which an index is dropped, and no session queues. Only the
-- coverage builder waits while indexes are created. May be repeated.

-- No query looks up a row by these columns, or another index begins with the same ones.
call alter_without_waiting('drop index if exists public.mention_chain');
call alter_without_waiting('drop index if exists public.mention_origin');
call alter_without_waiting('drop index if exists public.mention_source_thread');
call alter_without_waiting('drop index if exists public.claim_origin_origin');
call alter_without_waiting('drop index if exists public.claim_origin_carriers');

-- Claims are looked up by their id only, never in its order.
create index if not exists mention_of_claim on mention using hash (claim_id);
call alter_without_waiting('drop index if exists public.mention_claim');

-- Entries that wait to be sorted into an index take at most 256 kB of it, instead of 4 MB.
call alter_without_waiting('alter index public.mention_words set (gin_pending_list_limit = 256)');
call alter_without_waiting('alter index public.mention_aspects set (gin_pending_list_limit = 256)');
call alter_without_waiting('alter index public.claim_thread_words set (gin_pending_list_limit = 256)');
call alter_without_waiting('alter index public.claim_thread_aspects set (gin_pending_list_limit = 256)');
call alter_without_waiting('alter index public.claim_thread_outlets set (gin_pending_list_limit = 256)');
call alter_without_waiting('alter index public.claim_thread_sources set (gin_pending_list_limit = 256)');


-- The strands of a source, which were indexed for governmental ones alone.
create index if not exists strand_by_source on strand (source_id) where source_id is not null;
call alter_without_waiting('drop index if exists public.strand_source');


-- How often a source occurs in a thread follows from its strands.
create or replace view source_profile as
select
    identity.id,
    identity.name,
    identity.kind,
    identity.governmental or coalesce(said.governmental, false) as governmental,
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
        bool_or(strand.governmental)                                                        as governmental,
        sum(strand.mentions) filter (where strand.status <> 'superseded')::bigint           as statements,
        count(distinct strand.thread_id) filter (where strand.status <> 'superseded')       as threads,
        count(distinct strand.outlet_id) filter (where strand.status <> 'superseded')       as outlets,
        min(strand.first_seen) filter (where strand.status <> 'superseded')                 as first_seen,
        max(strand.last_seen) filter (where strand.status <> 'superseded')                  as last_seen
    from strand
    where strand.source_id = identity.id
) as said on true;

call alter_without_waiting('drop table if exists public.source_thread');
