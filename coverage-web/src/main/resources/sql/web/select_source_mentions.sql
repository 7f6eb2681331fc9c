select *
from thread_mention
where
    source_id = :id
    and {filter_mentions}
    and (cast(:afterId as text) is null or (said_at, id) < (cast(:afterKey as timestamptz), cast(:afterId as text)))
order by said_at desc, id desc
limit :limit
