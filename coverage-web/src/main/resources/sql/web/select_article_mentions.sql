select *
from thread_mention
where
    article_id = :id
    and (cast(:minimumConfidence as double precision) is null or confidence >= cast(:minimumConfidence as double precision))
order by added_at, lower(claim_spans[1]), id
limit :limit
