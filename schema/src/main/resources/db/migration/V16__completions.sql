-- What claims refer back to, and why a revision was not read. Each statement is a transaction of its own, so that the lock of a new column
-- is released at once.

alter table claim
    add column if not exists completion text,
    add column if not exists antecedents int4range[] not null default '{}';

comment on column claim.completion is
    'The content with its references replaced by what they refer to in the article: "its ships" as "Westmark''s ships", "the report" as '
    'what the report contains. Coverage compares it instead of text. Null if the content refers to nothing, or not with certainty.';
comment on column claim.antecedents is
    'What the references in the content refer to: spans of article_revision.text in Unicode code points from 0, end exclusive, in text '
    'order. Empty without a completion.';

alter table extraction add column if not exists unread text;

comment on column extraction.unread is
    'Why the revision was not read: its language if that is not English, as declared:de or detected:de (und if unknown). Null if it was '
    'read.';

create or replace view current_claim as
select
    claim.id,
    claim.extractor_version,
    claim.article_id,
    claim.revision,
    claim.text,
    claim.spans,
    claim.sentence,
    claim.quote_type,
    claim.polarity,
    claim.certainty,
    claim.completion,
    claim.antecedents
from article
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join claim
    on claim.article_id = extraction.article_id
    and claim.revision = extraction.revision
    and claim.extractor_version = extraction.extractor_version;

comment on column current_claim.completion is 'See claim.completion.';
comment on column current_claim.antecedents is 'See claim.antecedents: Unicode code points from 0, end exclusive.';

create or replace view statement as
select
    article.outlet,
    revision.published_at,
    revision.title,
    source.label                        as source,
    chain.links[1]                      as origin,
    coalesce(chain.text, article.outlet) as chain,
    attribution.cue,
    claim.text                          as claim,
    attribution.stance,
    claim.quote_type,
    claim.polarity,
    claim.certainty,
    coalesce(topic.subjects, '{}')      as subjects,
    coalesce(topic.aspects, '{}')       as aspects,
    source.kind                         as source_kind,
    source.name                         as source_name,
    attribution.source_text,
    attribution.source_role,
    attribution.source_affiliation,
    attribution.source_members,
    attribution.source_anonymity,
    chain.kinds[1]                      as origin_kind,
    coalesce(chain.links, array[article.outlet]) as chain_links,
    coalesce(chain.via, '{}')           as via,
    attribution.cue_lemma,
    attribution.confidence,
    span_text(revision.text, array[claim.sentence]) as sentence,
    article.url,
    revision.first_received_at          as received_at,
    article.id                          as article_id,
    article.current_revision            as revision,
    claim.id                            as claim_id,
    attribution.id                      as attribution_id,
    attribution.parent_id,
    attribution.source_id,
    claim.spans                         as claim_spans,
    attribution.source_spans,
    attribution.cue_spans,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    coalesce(chain.inferred, '{}')      as inferred_via,
    claim.completion
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join lateral (
    select
        array_agg(link.name order by link.position) as links,
        array_agg(link.kind order by link.position) as kinds,
        string_agg(link.name, ' → ' order by link.position) as text,
        array_agg(link.name order by link.position) filter (where link.role = 'via') as via,
        array_agg(link.name order by link.position) filter (where link.role = 'via' and link.basis = 'inferred') as inferred
    from chain_link as link
    where link.attribution_id = attribution.id and link.extractor_version = attribution.extractor_version
) as chain on true
left join lateral (
    select
        array_agg(distinct touched.subject) as subjects,
        array_agg(distinct aspect.name) filter (where aspect.name is not null) as aspects
    from claim_subject as touched
    left join unnest(touched.aspects) as aspect (name) on true
    where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
) as topic on true;

comment on column statement.completion is 'See claim.completion.';

create or replace view article_reading as
select
    extraction.article_id,
    extraction.revision,
    extraction.revision = article.current_revision as is_current,
    extraction.extractor_name,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    extraction.claims,
    extraction.attributions,
    extraction.unread
from extraction
left join article on article.id = extraction.article_id;

comment on column article_reading.unread is 'See extraction.unread.';

comment on column claim.text is
    'The content as it is read, its spans joined by a space: letters composed, invisible characters removed, HTML entities decoded, '
    'wrapped lines joined.';
