select *
from thread
where
    id in (
        select thread_id
        from {part}
        where
    {filter_mentions}
    )
    and (cast(:afterId as uuid) is null or (last_changed, id) < (cast(:afterKey as timestamptz), cast(:afterId as uuid)))
order by last_changed desc, id desc
limit :limit
