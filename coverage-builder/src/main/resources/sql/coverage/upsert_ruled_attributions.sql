-- Writes the attributions of these articles that rulings concern, and deletes those that no ruling concerns any more.
with incoming as materialized (
    select * from json_to_recordset(:rows::json) as incoming (
        id text, article_id text, revision text, added boolean, rejected boolean, checked text, checked_by text, checked_at timestamptz,
        ruling_id uuid, claim_id text, claim text, completion text, claim_spans int4range[], sentence int4range, quote_type text, negative
        boolean, certainty text, cue text, cue_spans int4range[], stance text, source_kind text, source_name text, source_label text,
        source_text text, source_spans int4range[], source_role text, source_affiliation text, source_corrected boolean, chain jsonb,
        subjects text[], aspects text[]
    )
), gone as (
    delete from ruled_attribution as held
    where held.article_id = any(:articles::text[]) and not exists (select from incoming where incoming.id = held.id)
)
insert into ruled_attribution as held (
    id, article_id, revision, added, rejected, checked, checked_by, checked_at, ruling_id, claim_id, claim, completion, claim_spans,
    sentence, quote_type, negative, certainty, cue, cue_spans, stance, source_kind, source_name, source_label, source_text, source_spans,
    source_role, source_affiliation, source_corrected, chain, subjects, aspects
)
select
    id, article_id, revision, added, rejected, checked, checked_by, checked_at, ruling_id, claim_id, claim, completion, claim_spans,
    sentence, quote_type, negative, certainty, cue, cue_spans, stance, source_kind, source_name, source_label, source_text, source_spans,
    source_role, source_affiliation, source_corrected, chain, subjects, aspects
from incoming
on conflict (id) do update set
    article_id = excluded.article_id,
    revision = excluded.revision,
    added = excluded.added,
    rejected = excluded.rejected,
    checked = excluded.checked,
    checked_by = excluded.checked_by,
    checked_at = excluded.checked_at,
    ruling_id = excluded.ruling_id,
    claim_id = excluded.claim_id,
    claim = excluded.claim,
    completion = excluded.completion,
    claim_spans = excluded.claim_spans,
    sentence = excluded.sentence,
    quote_type = excluded.quote_type,
    negative = excluded.negative,
    certainty = excluded.certainty,
    cue = excluded.cue,
    cue_spans = excluded.cue_spans,
    stance = excluded.stance,
    source_kind = excluded.source_kind,
    source_name = excluded.source_name,
    source_label = excluded.source_label,
    source_text = excluded.source_text,
    source_spans = excluded.source_spans,
    source_role = excluded.source_role,
    source_affiliation = excluded.source_affiliation,
    source_corrected = excluded.source_corrected,
    chain = excluded.chain,
    subjects = excluded.subjects,
    aspects = excluded.aspects
where held is distinct from excluded
