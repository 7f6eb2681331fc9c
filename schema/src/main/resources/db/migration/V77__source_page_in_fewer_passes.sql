-- The page of a source with many statements: its counts but that of threads come from one pass over the index, instead of two.

create or replace view source_profile as
select
    identity.id,
    identity.name,
    identity.kind,
    identity.governmental or coalesce(said.governmental, false) as governmental,
    coalesce(alias.names, '{}') as aliases,
    coalesce(said.statements, 0) as statements,
    coalesce(threads.number, 0) as threads,
    coalesce(said.outlets, 0) as outlets,
    said.first_seen,
    said.last_seen
from identity
left join lateral (
    select array_agg(name order by name) as names from identity_alias where identity_id = identity.id
) as alias on true
left join lateral (
    select
        bool_or(governmental) as governmental,
        sum(statements)::bigint as statements,
        count(*) filter (where statements > 0) as outlets,
        min(first_seen) as first_seen,
        max(last_seen) as last_seen
    from (
        select
            bool_or(governmental) as governmental,
            count(*) filter (where status <> 'superseded') as statements,
            min(said_at) filter (where status <> 'superseded') as first_seen,
            max(said_at) filter (where status <> 'superseded') as last_seen
        from mention
        where source_id = identity.id
        group by outlet_id
    ) as outlet
) as said on true
-- a hash of distinct ids is faster than count(distinct), which sorts
left join lateral (
    select count(*) as number
    from (select distinct thread_id from mention where source_id = identity.id and status <> 'superseded') as thread
) as threads on true;
