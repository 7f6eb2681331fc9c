select
    claim.id                as claim_id,
    attribution.id          as attribution_id,
    claim.text              as claim,
    claim.spans             as claim_spans,
    claim.sentence          as sentence,
    claim.polarity = 'negative' as negated,
    attribution.source_spans,
    attribution.cue_spans,
    attribution.cue,
    attribution.stance,
    coalesce(mention.source, source.label) as source,
    coalesce(mention.source_kind, source.kind) as source_kind,
    mention.source_id,
    mention.thread_id,
    mention.status,
    coalesce(mention.chain, chain.names) as chain
from extraction
join claim
    on claim.article_id = extraction.article_id
    and claim.revision = extraction.revision
    and claim.extractor_version = extraction.extractor_version
left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join mention on mention.id = attribution.id
left join lateral (
    select array_agg(link.step ->> 0 order by link.position) as names
    from jsonb_array_elements(attribution.chain) with ordinality as link (step, position)
) as chain on true
where extraction.article_id = :id and extraction.revision = :revision
order by lower(claim.spans[1]), upper(claim.spans[1]) desc, claim.id, attribution.id
limit 1000
