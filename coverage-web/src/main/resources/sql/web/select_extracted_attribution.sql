select
    claim.spans as claim_spans,
    attribution.cue_spans,
    attribution.source_spans,
    coalesce(ruled.certainty, claim.certainty) as certainty
from attribution
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join ruled_attribution as ruled on ruled.id = attribution.id
where attribution.id = :id
order by attribution.extractor_version desc
limit 1
