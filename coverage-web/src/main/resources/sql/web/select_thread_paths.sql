-- of the first mentions only, since a thread may have tens of thousands
select
    chain,
    chain_ids,
    chain_kinds,
    chain_roles,
    origin_id,
    min(origin)                                         as origin,
    min(origin_kind)                                    as origin_kind,
    count(*)                                            as mentions,
    count(*) filter (where status = 'withdrawn')        as withdrawn,
    array_agg(distinct stance) filter (where stance is not null) as stances,
    min(said_at)                                        as first_seen
from (select * from thread_mention where thread_id = :id order by said_at, id limit :mentions) as mention
-- the origin first: rows are sorted by it, and arrays are compared only where it is the same
group by origin_id, chain_ids, chain_roles, chain_kinds, chain
order by first_seen, mentions desc, chain_ids
limit :limit
