select *
from thread_mention
where
    source_id = :id
    and (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
    and (cast(:aspect as text) is null or aspects @> array[cast(:aspect as text)])
    and (cast(:outlet as uuid[]) is null or outlet_id = any (cast(:outlet as uuid[])))
    and (cast(:source as uuid[]) is null or source_id = any (cast(:source as uuid[])))
    and (cast(:kind as text) is null or source_kind = cast(:kind as text))
    and (cast(:stance as text) is null or stance = cast(:stance as text))
    and (cast(:from as timestamptz) is null or said_at >= cast(:from as timestamptz))
    and (cast(:until as timestamptz) is null or said_at < cast(:until as timestamptz))
    and (cast(:afterId as text) is null or (said_at, id) < (cast(:afterKey as timestamptz), cast(:afterId as text)))
order by said_at desc, id desc
limit :limit
