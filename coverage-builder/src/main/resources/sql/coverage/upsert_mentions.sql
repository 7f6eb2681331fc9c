-- Status, time, strand and origin follow from the thread and are set later; the values inserted here are right for a mention that is alone
-- in its thread. Returns the strands of the mentions that have changed, as they were before.
insert into mention as held (
    id, article_id, revision, place, in_current, received_at, gone_at, said_at, outlet_id, outlet, source_id, source, source_kind,
    governmental, anonymous, stance, negated, claim_id, claim, sentence, cue, claim_spans, cue_spans, source_spans, chain, chain_ids,
    chain_kinds, chain_roles, subjects, aspects, title, url, published_at, wording_id, thread_id, report_id, via_id, via, status, added_at,
    origin_id, origin, origin_kind, origin_governmental, through, strand_id, first_of_article, first_of_report, first_of_origin, dated_at,
    reworded, checked, checked_by, checked_at
)
select
    id, article_id, revision, place, in_current, received_at, gone_at, dated_at, outlet_id, outlet, source_id, source, source_kind,
    governmental, anonymous, stance, negated, claim_id, claim, sentence, cue, claim_spans, cue_spans, source_spans, chain, chain_ids,
    chain_kinds, chain_roles, subjects, aspects, title, url, published_at, wording_id, thread_id, report_id, via_id, via,
    case when in_current then 'current' else 'superseded' end, received_at, origin_id, origin, origin_kind, origin_governmental, through,
    strand_id(
        thread_id, outlet_id, outlet, coalesce(via_id, outlet_id), coalesce(via, outlet), source_id, source, source_kind, anonymous, stance,
        case when in_current then 'current' else 'superseded' end
    ),
    in_current and asserts(stance) and row_number() over of_article = 1,
    in_current and asserts(stance) and row_number() over of_article = 1,
    in_current and origin_id is not null and row_number() over of_origin = 1,
    dated_at,
    reworded,
    checked,
    checked_by,
    checked_at
from json_to_recordset(:rows::json) as incoming (
    id text, article_id text, revision text, place integer, in_current boolean, received_at timestamptz, gone_at timestamptz, dated_at
    timestamptz, outlet_id uuid, outlet text, source_id uuid, source text, source_kind text, governmental boolean, anonymous boolean,
    stance text, negated boolean, claim_id text, claim text, sentence text, cue text, claim_spans int4range[], cue_spans int4range[],
    source_spans int4range[], chain text[], chain_ids uuid[], chain_kinds text[], chain_roles text[], subjects text[], aspects text[],
    title text, url text, published_at timestamptz, wording_id uuid, thread_id uuid, report_id uuid, origin_id uuid, origin text,
    origin_kind text, origin_governmental boolean, through text, via_id uuid, via text, reworded boolean, checked text,
    checked_by text, checked_at timestamptz
)
window
    of_article as (partition by thread_id, article_id order by not in_current or not asserts(stance), dated_at, id),
    of_origin as (partition by thread_id, article_id, origin_id order by not in_current, dated_at, id)
on conflict (id) do update set
    article_id = excluded.article_id,
    revision = excluded.revision,
    place = excluded.place,
    in_current = excluded.in_current,
    received_at = excluded.received_at,
    gone_at = excluded.gone_at,
    dated_at = excluded.dated_at,
    reworded = excluded.reworded,
    checked = excluded.checked,
    checked_by = excluded.checked_by,
    checked_at = excluded.checked_at,
    outlet_id = excluded.outlet_id,
    outlet = excluded.outlet,
    source_id = excluded.source_id,
    source = excluded.source,
    source_kind = excluded.source_kind,
    governmental = excluded.governmental,
    anonymous = excluded.anonymous,
    stance = excluded.stance,
    negated = excluded.negated,
    claim_id = excluded.claim_id,
    claim = excluded.claim,
    sentence = excluded.sentence,
    cue = excluded.cue,
    claim_spans = excluded.claim_spans,
    cue_spans = excluded.cue_spans,
    source_spans = excluded.source_spans,
    chain = excluded.chain,
    chain_ids = excluded.chain_ids,
    chain_kinds = excluded.chain_kinds,
    chain_roles = excluded.chain_roles,
    subjects = excluded.subjects,
    aspects = excluded.aspects,
    title = excluded.title,
    url = excluded.url,
    published_at = excluded.published_at,
    wording_id = excluded.wording_id,
    thread_id = excluded.thread_id,
    report_id = excluded.report_id,
    via_id = excluded.via_id,
    via = excluded.via
where (
    held.article_id, held.revision, held.place, held.in_current, held.received_at, held.gone_at, held.dated_at, held.outlet_id,
    held.outlet, held.source_id, held.source, held.source_kind, held.governmental, held.anonymous, held.stance, held.negated,
    held.claim_id, held.claim, held.sentence, held.cue, held.claim_spans, held.cue_spans, held.source_spans, held.chain, held.chain_ids,
    held.chain_kinds, held.chain_roles, held.subjects, held.aspects, held.title, held.url, held.published_at, held.wording_id,
    held.thread_id, held.report_id, held.via_id, held.via, held.reworded, held.checked, held.checked_by, held.checked_at
) is distinct from (
    excluded.article_id, excluded.revision, excluded.place, excluded.in_current, excluded.received_at, excluded.gone_at,
    excluded.dated_at, excluded.outlet_id, excluded.outlet, excluded.source_id, excluded.source, excluded.source_kind,
    excluded.governmental, excluded.anonymous, excluded.stance, excluded.negated, excluded.claim_id, excluded.claim, excluded.sentence,
    excluded.cue, excluded.claim_spans, excluded.cue_spans, excluded.source_spans, excluded.chain, excluded.chain_ids,
    excluded.chain_kinds, excluded.chain_roles, excluded.subjects, excluded.aspects, excluded.title, excluded.url,
    excluded.published_at, excluded.wording_id, excluded.thread_id, excluded.report_id, excluded.via_id, excluded.via,
    excluded.reworded, excluded.checked, excluded.checked_by, excluded.checked_at
)
returning id, strand_id
