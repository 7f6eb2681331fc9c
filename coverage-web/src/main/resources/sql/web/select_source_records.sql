select *
from source_record
where
    (cast(:kind as text) is null or kind = cast(:kind as text))
    and (
        cast(:afterId as uuid) is null
        or ({part}, source_id) < (cast(:afterKey as {type}), cast(:afterId as uuid))
    )
order by {part} desc, source_id desc
limit :limit
