select *
from thread
where
    {filter_threads}
    and (cast(:afterId as uuid) is null or ({part}, id) < (cast(:afterKey as {type}), cast(:afterId as uuid)))
order by {part} desc, id desc
limit :limit
