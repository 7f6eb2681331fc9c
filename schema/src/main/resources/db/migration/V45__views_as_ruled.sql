-- The views show attributions as ruled: without those that a person rejected, with corrected values and with those that a person added.

create or replace view statement as
select
    article.outlet,
    revision.published_at,
    revision.title,
    case when ruled.id is null then source.label else ruled.source_label end as source,
    chain.links[1]                      as origin,
    coalesce(chain.text, article.outlet) as chain,
    attribution.cue,
    case when ruled.id is null then claim.text else ruled.claim end as claim,
    case when ruled.id is null then attribution.stance else ruled.stance end as stance,
    coalesce(ruled.quote_type, claim.quote_type) as quote_type,
    claim.polarity,
    coalesce(ruled.certainty, claim.certainty) as certainty,
    coalesce(topic.subjects, '{}')      as subjects,
    coalesce(topic.aspects, '{}')       as aspects,
    case when ruled.id is null then source.kind else ruled.source_kind end as source_kind,
    case when ruled.id is null then source.name else ruled.source_name end as source_name,
    case when ruled.source_corrected then ruled.source_text else attribution.source_text end as source_text,
    case when ruled.source_corrected then ruled.source_role else attribution.source_role end as source_role,
    case when ruled.source_corrected then ruled.source_affiliation else attribution.source_affiliation end as source_affiliation,
    case when ruled.source_corrected then '{}' else attribution.source_members end as source_members,
    case when ruled.source_corrected then null else attribution.source_anonymity end as source_anonymity,
    chain.kinds[1]                      as origin_kind,
    coalesce(chain.links, array[article.outlet]) as chain_links,
    coalesce(chain.via, '{}')           as via,
    attribution.cue_lemma,
    attribution.confidence,
    span_text(revision.text, array[case when ruled.id is null then claim.sentence else ruled.sentence end]) as sentence,
    article.url,
    revision.first_received_at          as received_at,
    article.id                          as article_id,
    article.current_revision            as revision,
    claim.id                            as claim_id,
    attribution.id                      as attribution_id,
    attribution.parent_id,
    case when ruled.source_corrected then null else attribution.source_id end as source_id,
    case when ruled.id is null then claim.spans else ruled.claim_spans end as claim_spans,
    case when ruled.source_corrected then ruled.source_spans else attribution.source_spans end as source_spans,
    attribution.cue_spans,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    coalesce(chain.inferred, '{}')      as inferred_via,
    case when ruled.id is null then claim.completion else ruled.completion end as completion,
    ruled.checked,
    ruled.checked_by,
    ruled.checked_at
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join ruled_attribution as ruled on ruled.id = attribution.id
left join lateral (
    select
        array_agg(link.step ->> 0 order by link.position) as links,
        array_agg(link.step ->> 1 order by link.position) as kinds,
        string_agg(link.step ->> 0, ' → ' order by link.position) as text,
        array_agg(link.step ->> 0 order by link.position) filter (where link.step ->> 2 = 'via') as via,
        array_agg(link.step ->> 0 order by link.position)
            filter (where link.step ->> 2 = 'via' and link.step ->> 4 = 'inferred') as inferred
    from jsonb_array_elements(case when ruled.source_corrected then ruled.chain else attribution.chain end)
        with ordinality as link (step, position)
) as chain on true
left join lateral (
    select
        array_agg(distinct touched.subject) as subjects,
        array_agg(distinct aspect.name) filter (where aspect.name is not null) as aspects
    from claim_subject as touched
    left join unnest(touched.aspects) as aspect (name) on true
    where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
) as topic on true
where ruled.rejected is not true
union all
select
    article.outlet,
    revision.published_at,
    revision.title,
    ruled.source_label,
    chain.links[1],
    coalesce(chain.text, article.outlet),
    ruled.cue,
    ruled.claim,
    ruled.stance,
    ruled.quote_type,
    case when ruled.negative then 'negative' else 'positive' end,
    coalesce(ruled.certainty, 'certain'),
    ruled.subjects,
    ruled.aspects,
    ruled.source_kind,
    ruled.source_name,
    ruled.source_text,
    ruled.source_role,
    ruled.source_affiliation,
    case when ruled.source_label is not null then '{}'::text[] end,
    null,
    chain.kinds[1],
    coalesce(chain.links, array[article.outlet]),
    coalesce(chain.via, '{}'),
    null,
    1,
    span_text(revision.text, array[ruled.sentence]),
    article.url,
    revision.first_received_at,
    article.id,
    article.current_revision,
    ruled.claim_id,
    ruled.id,
    null,
    null,
    ruled.claim_spans,
    ruled.source_spans,
    ruled.cue_spans,
    null,
    '{}',
    ruled.completion,
    ruled.checked,
    ruled.checked_by,
    ruled.checked_at
from ruled_attribution as ruled
join article on article.id = ruled.article_id and article.current_revision = ruled.revision
join article_revision as revision on revision.article_id = ruled.article_id and revision.revision = ruled.revision
left join lateral (
    select
        array_agg(link.step ->> 0 order by link.position) as links,
        array_agg(link.step ->> 1 order by link.position) as kinds,
        string_agg(link.step ->> 0, ' → ' order by link.position) as text,
        array_agg(link.step ->> 0 order by link.position) filter (where link.step ->> 2 = 'via') as via
    from jsonb_array_elements(ruled.chain) with ordinality as link (step, position)
) as chain on true
where ruled.added and not ruled.rejected;

comment on view statement is
    'One row per attribution of the current revision of each article, as ruled: without those that a person rejected, with those that a '
    'person added.';
comment on column statement.checked is 'What a person did with it: confirmed, corrected or added. Null if nobody has checked it.';
comment on column statement.checked_by is 'Who made the latest of the rulings that apply. Null if nobody has checked it.';
comment on column statement.checked_at is 'When the latest of the rulings that apply was made. Null if nobody has checked it.';
comment on column statement.confidence is 'Confidence of the extractor, from 0 to 1; 1 for a statement that a person added.';
comment on column statement.extractor_version is 'Version of the extractor, such as 1.10.0; null for a statement that a person added.';


create or replace view rejected_statement as
select
    id         as attribution_id,
    article_id,
    revision,
    claim,
    claim_spans,
    source_label as source,
    cue,
    stance,
    checked_by as rejected_by,
    checked_at as rejected_at,
    ruling_id
from ruled_attribution
where rejected;

comment on view rejected_statement is
    'The attributions, of any revision, that a person rejected. They are in no count and in no other view of statements.';
comment on column rejected_statement.attribution_id is 'See attribution.id.';
comment on column rejected_statement.article_id is 'See article.id.';
comment on column rejected_statement.revision is 'See article_revision.revision.';
comment on column rejected_statement.claim is 'The content of the claim.';
comment on column rejected_statement.claim_spans is
    'Where the content is: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column rejected_statement.source is 'The name of the source, or the words of the text; null if the text gives no source.';
comment on column rejected_statement.cue is 'See attribution.cue.';
comment on column rejected_statement.stance is 'See attribution.stance.';
comment on column rejected_statement.rejected_by is 'Who rejected it.';
comment on column rejected_statement.rejected_at is 'When it was rejected.';
comment on column rejected_statement.ruling_id is 'See ruling_status.id.';

grant select on rejected_statement to hearsay_coverage, analyst;


create or replace view origin as
select
    min(link.name)                                   as origin,
    link.kind,
    count(*)                                         as statements,
    count(distinct link.claim_id)                    as claims,
    count(distinct article.id)                       as articles,
    count(distinct article.outlet)                   as outlets,
    array_agg(distinct article.outlet)               as outlet_names,
    min(coalesce(revision.published_at, revision.first_received_at)) as first_published_at,
    max(coalesce(revision.published_at, revision.first_received_at)) as last_published_at
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
cross join lateral (
    select attribution.claim_id, told.chain -> 0 ->> 0 as name, told.chain -> 0 ->> 1 as kind
    from extraction
    join attribution
        on attribution.article_id = extraction.article_id
        and attribution.revision = extraction.revision
        and attribution.extractor_version = extraction.extractor_version
    left join ruled_attribution as ruled on ruled.id = attribution.id
    cross join lateral (select case when ruled.source_corrected then ruled.chain else attribution.chain end as chain) as told
    where extraction.article_id = article.id
        and extraction.revision = article.current_revision
        and ruled.rejected is not true
        and jsonb_array_length(told.chain) > 0
    union all
    select added.claim_id, added.chain -> 0 ->> 0, added.chain -> 0 ->> 1
    from ruled_attribution as added
    where added.article_id = article.id and added.revision = article.current_revision and added.added and not added.rejected
) as link
group by link.kind, lower(link.name);


create or replace view counted_claim as
select
    (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
    article.outlet,
    article.id                                as article_id,
    claim.id                                  as claim_id,
    touched.subject,
    aspect.name                               as aspect,
    case
        when ruled.id is null then source.kind || ' ' || lower(source.label)
        else ruled.source_kind || ' ' || lower(ruled.source_label)
    end as source
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join claim
    on claim.article_id = extraction.article_id
    and claim.revision = extraction.revision
    and claim.extractor_version = extraction.extractor_version
left join claim_subject as touched on touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
left join unnest(touched.aspects) as aspect (name) on true
left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join ruled_attribution as ruled on ruled.id = attribution.id
where ruled.rejected is not true
union all
select
    (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date,
    article.outlet,
    article.id,
    added.claim_id,
    topic.subject,
    topic.aspect,
    added.source_kind || ' ' || lower(added.source_label)
from ruled_attribution as added
join article on article.id = added.article_id and article.current_revision = added.revision
join article_revision as revision on revision.article_id = added.article_id and revision.revision = added.revision
left join lateral (
    -- an added claim has the subjects of the claims that it overlaps
    select distinct touched.subject, aspect.name as aspect
    from extraction
    join claim
        on claim.article_id = extraction.article_id
        and claim.revision = extraction.revision
        and claim.extractor_version = extraction.extractor_version
    join claim_subject as touched on touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
    left join unnest(touched.aspects) as aspect (name) on true
    where extraction.article_id = added.article_id
        and extraction.revision = added.revision
        and touched.subject = any(added.subjects)
        and (aspect.name is null or aspect.name = any(added.aspects))
) as topic on true
where added.added and not added.rejected;

comment on view counted_claim is
    'What coverage_daily counts: a row for each claim, subject, aspect and source of the current revision of each article, as ruled.';


create or replace view thread_mention as
select
    id,
    thread_id,
    status,
    said_at,
    added_at,
    withdrawn_at,
    outlet_id,
    outlet,
    source_id,
    source,
    source_kind,
    governmental,
    anonymous,
    stance,
    negated,
    claim,
    sentence,
    cue,
    chain,
    chain_ids,
    chain_kinds,
    chain_roles,
    origin_id,
    origin,
    origin_kind,
    origin_governmental,
    through,
    report_id,
    article_id,
    revision,
    title,
    url,
    published_at,
    claim_id,
    claim_spans,
    cue_spans,
    source_spans,
    subjects,
    aspects,
    checked,
    checked_by,
    checked_at
from mention
where status <> 'superseded';

comment on column thread_mention.checked is 'What a person did with it: confirmed, corrected or added. Null if nobody has checked it.';
comment on column thread_mention.checked_by is 'Who made the latest of the rulings that apply. Null if nobody has checked it.';
comment on column thread_mention.checked_at is 'When the latest of the rulings that apply was made. Null if nobody has checked it.';


create or replace view source_statement as
select
    source_id,
    source,
    source_kind as kind,
    governmental,
    said_at,
    stance,
    negated,
    claim,
    thread_id,
    status,
    outlet,
    chain,
    article_id,
    id as mention_id,
    checked,
    checked_by,
    checked_at
from mention
where source_id is not null and status <> 'superseded';

comment on column source_statement.checked is 'See thread_mention.checked.';
comment on column source_statement.checked_by is 'See thread_mention.checked_by.';
comment on column source_statement.checked_at is 'See thread_mention.checked_at.';
