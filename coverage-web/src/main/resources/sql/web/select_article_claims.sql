-- The attributions of a revision as ruled: without those that a person rejected, with those that a person added.
with stated as (
    select
        claim.id                as claim_id,
        attribution.id          as attribution_id,
        case when ruled.id is null then claim.text else ruled.claim end as claim,
        case when ruled.id is null then claim.spans else ruled.claim_spans end as claim_spans,
        case when ruled.id is null then claim.sentence else ruled.sentence end as sentence,
        claim.polarity = 'negative' as negated,
        coalesce(ruled.certainty, claim.certainty) as certainty,
        case when ruled.source_corrected then ruled.source_spans else attribution.source_spans end as source_spans,
        attribution.cue_spans,
        attribution.cue,
        case when ruled.id is null then attribution.stance else ruled.stance end as stance,
        case when ruled.id is null then source.label else ruled.source_label end as source,
        case when ruled.id is null then source.kind else ruled.source_kind end as source_kind,
        case when ruled.source_corrected then ruled.chain else attribution.chain end as chain,
        case when ruled.checked is not null then 1 else attribution.confidence end as confidence,
        ruled.checked,
        ruled.checked_by,
        ruled.checked_at
    from extraction
    join claim
        on claim.article_id = extraction.article_id
        and claim.revision = extraction.revision
        and claim.extractor_version = extraction.extractor_version
    left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
    left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
    left join ruled_attribution as ruled on ruled.id = attribution.id
    where extraction.article_id = :id and extraction.revision = :revision and ruled.rejected is not true
    union all
    select
        claim_id,
        id,
        claim,
        claim_spans,
        sentence,
        negative,
        coalesce(certainty, 'certain'),
        source_spans,
        cue_spans,
        cue,
        stance,
        source_label,
        source_kind,
        chain,
        1,
        checked,
        checked_by,
        checked_at
    from ruled_attribution
    where article_id = :id and revision = :revision and added and not rejected
)
select
    stated.claim_id,
    stated.attribution_id,
    stated.claim,
    stated.claim_spans,
    stated.sentence,
    stated.negated,
    stated.certainty,
    stated.source_spans,
    stated.cue_spans,
    stated.cue,
    stated.stance,
    coalesce(mention.source, stated.source) as source,
    coalesce(mention.source_kind, stated.source_kind) as source_kind,
    mention.source_id,
    mention.thread_id,
    mention.status,
    coalesce(mention.chain, chain.names) as chain,
    stated.confidence,
    stated.checked,
    stated.checked_by,
    stated.checked_at
from stated
left join mention on mention.id = stated.attribution_id
left join lateral (
    select array_agg(link.step ->> 0 order by link.position) as names
    from jsonb_array_elements(stated.chain) with ordinality as link (step, position)
) as chain on true
where cast(:minimumConfidence as double precision) is null or stated.confidence >= cast(:minimumConfidence as double precision)
order by lower(stated.claim_spans[1]), upper(stated.claim_spans[1]) desc, stated.claim_id, stated.attribution_id
limit 1000
