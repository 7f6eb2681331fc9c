select *
from thread
where
    (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
    and (cast(:aspect as text) is null or aspects @> array[cast(:aspect as text)])
    and (cast(:outlet as uuid[]) is null or outlet_ids && cast(:outlet as uuid[]))
    and (cast(:source as uuid[]) is null or source_ids && cast(:source as uuid[]))
    and (cast(:kind as text) is null or source_kinds @> array[cast(:kind as text)])
    and (cast(:stance as text) is null or stances @> array[cast(:stance as text)])
    and (cast(:from as timestamptz) is null or last_seen >= cast(:from as timestamptz))
    and (cast(:until as timestamptz) is null or first_seen < cast(:until as timestamptz))
    and (cast(:afterId as uuid) is null or ({part}, id) < (cast(:afterKey as {type}), cast(:afterId as uuid)))
order by {part} desc, id desc
limit :limit
