-- Updates which threads are opposed to these threads, and to those that have become or are no longer opposed to one of them. Returns the
-- sources, and the threads, in which a source may have changed position or may no longer have: those that both of two threads have, and
-- those of the present changes of position in a thread whose opposed threads were not known.
with thread as materialized (
    select id, opposed_ids as before, array(select thread_id from opposed_threads(id) order by thread_id) as ids
    from claim_thread
    where id = any(:threads::uuid[])
), pair as materialized (
    select thread.id, different.id as other_id
    from thread
    cross join lateral (
        (select unnest(ids) except select unnest(before)) union all (select unnest(before) except select unnest(ids))
    ) as different (id)
    where ids is distinct from before
), now as materialized (
    select id, ids from thread where ids is distinct from before
    union all
    select id, array(select thread_id from opposed_threads(id) order by thread_id)
    from (select other_id as id from pair where other_id not in (select id from thread) group by other_id) as other
), changed as (
    update claim_thread
    set opposed_ids = now.ids
    from now
    where claim_thread.id = now.id and opposed_ids is distinct from now.ids
)
select thread_id, source_id
from pair
cross join lateral (
    select source_id from strand where strand.thread_id = pair.id and source_id is not null
    intersect
    select source_id from strand where strand.thread_id = pair.other_id and source_id is not null
) as common
cross join lateral (values (pair.id), (pair.other_id)) as both_threads (thread_id)
union
select thread.id, source_id from thread join source_shift on source_shift.thread_id = thread.id where before is null
union
select thread.id, source_id from thread join source_shift on source_shift.pair_id = thread.id where before is null
