-- Updates the opposites of these threads, whose wordings have changed, and of the threads that have or had one of them as opposite. Adds a
-- ticket for each thread whose opposite has changed, and returns these threads.
with known as (
    select unnest(:threads::uuid[]) as id
    union
    select wording.thread_id
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
), changed as (
    update claim_thread
    set opposite_id = opposite.opposite_id
    from opposite
    where claim_thread.id = opposite.id and claim_thread.opposite_id is distinct from opposite.opposite_id
    returning claim_thread.id
)
insert into thread_change (thread_id)
select id from changed
returning thread_id as id
