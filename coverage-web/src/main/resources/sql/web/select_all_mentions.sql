select *
from {part}
where
    {filter_mentions}
    and (cast(:thread as uuid) is null or thread_id = cast(:thread as uuid))
order by said_at, id
