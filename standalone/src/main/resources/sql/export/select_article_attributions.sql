select attribution_id, claim_spans, source_spans, cue_spans
from statement
where article_id = :article and attribution_id is not null
order by lower(claim_spans[1]), attribution_id
