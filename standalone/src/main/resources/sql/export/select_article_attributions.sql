select attribution_id, claim_spans, source_spans, cue_spans, array[sentence_span] as sentence, source_name
from extracted_attribution
where article_id = :article
order by lower(claim_spans[1]), attribution_id
