-- of the last threads that the outlet took up, those that it had first and others carry
select thread.*
from (
    select thread_id, first_seen, first_mention
    from outlet_thread
    where outlet_id = :id and mentions > 0
    order by first_seen desc
    limit 500
) as own
join thread on thread.id = own.thread_id
where
    thread.outlets > 1
    and not exists (
        select
        from outlet_thread as other
        where other.thread_id = own.thread_id
            and other.outlet_id <> :id
            and other.mentions > 0
            and (other.first_seen, other.first_mention) < (own.first_seen, own.first_mention)
    )
order by own.first_seen desc, thread.id
limit :limit
