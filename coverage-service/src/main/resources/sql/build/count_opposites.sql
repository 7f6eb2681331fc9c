-- Threads that know one of these as their opposite, or did.
with known as (
    select distinct wording.thread_id as id
    from wording as other
    join wording on wording.opposite = other.id
    where other.thread_id = any(:threads::uuid[])
    union
    select id from claim_thread where opposite_id = any(:threads::uuid[])
), opposite as (
    select known.id, (array_agg(other.thread_id order by other.thread_id) filter (where other.thread_id <> known.id))[1] as opposite_id
    from known
    left join wording on wording.thread_id = known.id
    left join wording as other on other.id = wording.opposite
    group by known.id
)
update claim_thread
set opposite_id = opposite.opposite_id
from opposite
where claim_thread.id = opposite.id and claim_thread.opposite_id is distinct from opposite.opposite_id
