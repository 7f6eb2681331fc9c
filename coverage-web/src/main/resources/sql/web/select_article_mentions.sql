select *
from thread_mention
where article_id = :id
order by added_at, lower(claim_spans[1]), id
limit :limit
