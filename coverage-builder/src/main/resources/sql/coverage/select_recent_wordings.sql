-- Returns the wordings that were stored after a batch, each with the last batch that stored it. If they are too many, returns the latest.
select wording_id, max(batch) as batch
from recent_wording
where batch > :batch
group by wording_id
order by max(batch) desc
limit :maximum
