-- Who changed position in these threads and their opposites, anew.
--
-- A thread and its opposite are a pair, named by the lesser id. Within a pair a source's position is whether it holds with the thread of the
-- lesser id: what it states, confirms or promises there, or denies in the other.
with near as (
    select unnest(:threads::uuid[]) as id
    union
    select opposite_id from claim_thread where id = any(:threads::uuid[]) and opposite_id is not null
    union
    select id from claim_thread where opposite_id = any(:threads::uuid[])
), pair as (
    select least(claim_thread.id, claim_thread.opposite_id) as id from claim_thread join near on near.id = claim_thread.id
    union
    select pair_id from source_shift where thread_id in (select id from near)
    union
    select id from near
), member as materialized (
    select id from near
    union
    select claim_thread.id from claim_thread join pair on pair.id = claim_thread.id
    union
    select claim_thread.id from claim_thread join pair on pair.id = claim_thread.opposite_id
    union
    select thread_id from source_shift where pair_id in (select id from pair)
), whole as materialized (
    -- all threads of the pairs that the members are in now
    select claim_thread.id, least(claim_thread.id, claim_thread.opposite_id) as pair_id
    from claim_thread
    where least(claim_thread.id, claim_thread.opposite_id) in (
        select least(held.id, held.opposite_id) from claim_thread as held join member on member.id = held.id
    ) and (
        claim_thread.id in (select id from member)
        or claim_thread.id in (select least(held.id, held.opposite_id) from claim_thread as held join member on member.id = held.id)
        or claim_thread.opposite_id in (select least(held.id, held.opposite_id) from claim_thread as held join member on member.id = held.id)
    )
), stand as (
    select
        mention.source_id,
        whole.pair_id,
        mention.id,
        mention.thread_id,
        mention.said_at,
        (mention.stance = 'denies') = (mention.thread_id = whole.pair_id) as against
    from whole
    join mention on mention.thread_id = whole.id
    where mention.status <> 'superseded'
        and mention.source_id is not null
        and not mention.anonymous
        and mention.stance in ('states', 'confirms', 'promises', 'denies')
), compared as (
    select
        *,
        lag(against) over running as earlier_against,
        lag(id) over running      as earlier_id
    from stand
    window running as (partition by source_id, pair_id order by said_at, id)
), changed as materialized (
    select source_id, pair_id, earlier_id, id as later_id, thread_id, said_at as later_at from compared where against <> earlier_against
), gone as (
    delete from source_shift as held
    where (
            held.thread_id in (select id from member)
            or held.pair_id in (select id from pair)
            or held.pair_id in (select pair_id from whole)
        )
        and not exists (select from changed where changed.later_id = held.later_id)
)
insert into source_shift as held (source_id, pair_id, earlier_id, later_id, thread_id, later_at)
select source_id, pair_id, earlier_id, later_id, thread_id, later_at from changed
on conflict (later_id) do update set
    source_id = excluded.source_id,
    pair_id = excluded.pair_id,
    earlier_id = excluded.earlier_id,
    thread_id = excluded.thread_id,
    later_at = excluded.later_at
where held is distinct from excluded
