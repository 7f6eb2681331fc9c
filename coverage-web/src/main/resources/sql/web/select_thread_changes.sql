select *
from position_change
where thread_id = :id or thread_id = cast(:opposite as uuid)
order by later_at desc, source_id
limit 50
