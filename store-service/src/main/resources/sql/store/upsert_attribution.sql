-- The same id and version is the same attribution. If its content differs, the last event wins.
insert into attribution as held (
    id, extractor_version, article_id, revision, claim_id, parent_id, source_id, source_text, source_spans, source_role, source_affiliation,
    source_members, source_anonymity, cue, cue_spans, cue_lemma, stance, confidence, chain
)
select
    id,
    extractor_version::int[],
    article_id,
    revision,
    claim_id,
    parent_id,
    source_id::uuid,
    source_text,
    source_spans::int4range[],
    source_role,
    source_affiliation,
    source_members::text[],
    source_anonymity,
    cue,
    cue_spans::int4range[],
    cue_lemma,
    stance,
    confidence,
    chain::jsonb
from unnest(
    :id::text[], :extractorVersion::text[], :articleId::text[], :revision::text[], :claimId::text[], :parentId::text[], :sourceId::text[],
    :sourceText::text[], :sourceSpans::text[], :sourceRole::text[], :sourceAffiliation::text[], :sourceMembers::text[],
    :sourceAnonymity::text[], :cue::text[], :cueSpans::text[], :cueLemma::text[], :stance::text[], :confidence::float8[],
    :chain::text[]
) as incoming (
    id, extractor_version, article_id, revision, claim_id, parent_id, source_id, source_text, source_spans, source_role, source_affiliation,
    source_members, source_anonymity, cue, cue_spans, cue_lemma, stance, confidence, chain
)
on conflict (id, extractor_version) do update set
    article_id = excluded.article_id,
    revision = excluded.revision,
    claim_id = excluded.claim_id,
    parent_id = excluded.parent_id,
    source_id = excluded.source_id,
    source_text = excluded.source_text,
    source_spans = excluded.source_spans,
    source_role = excluded.source_role,
    source_affiliation = excluded.source_affiliation,
    source_members = excluded.source_members,
    source_anonymity = excluded.source_anonymity,
    cue = excluded.cue,
    cue_spans = excluded.cue_spans,
    cue_lemma = excluded.cue_lemma,
    stance = excluded.stance,
    confidence = excluded.confidence,
    chain = excluded.chain
where held is distinct from excluded
