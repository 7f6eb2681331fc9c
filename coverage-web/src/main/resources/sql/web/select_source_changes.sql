select *
from position_change
where source_id = :id
order by later_at desc, thread_id
limit 50
