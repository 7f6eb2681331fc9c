select *
from claim_drift
where thread_id = :id
order by later_at, later_id, earlier_id, kind
limit :limit
