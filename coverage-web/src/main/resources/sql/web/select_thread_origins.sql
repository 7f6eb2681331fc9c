select *
from thread_origin
where thread_id = :id
order by first_seen, origin_id
limit :limit
