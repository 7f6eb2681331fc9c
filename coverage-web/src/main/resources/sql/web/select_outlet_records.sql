select *
from outlet_record
where
    cast(:afterId as uuid) is null
    or ({part}, outlet_id) < (cast(:afterKey as {type}), cast(:afterId as uuid))
order by {part} desc, outlet_id desc
limit :limit
