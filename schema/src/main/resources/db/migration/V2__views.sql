-- What an analyst asks. All views but incomplete_extraction and article_history show the latest extraction of the current revision only.

create function span_text(text text, spans int4range[]) returns text
    language sql immutable parallel safe
return (
    select string_agg(substring(span_text.text from lower(span) + 1 for upper(span) - lower(span)), ' ' order by place)
    from unnest(span_text.spans) with ordinality as stretch (span, place)
);

comment on function span_text(text, int4range[]) is
    'The words at these spans of a text, joined by a space. Spans count Unicode code points from 0, end exclusive.';


create view current_claim as
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
    claim.certainty
from article
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join claim
    on claim.article_id = extraction.article_id
    and claim.revision = extraction.revision
    and claim.extractor_version = extraction.extractor_version;

comment on view current_claim is 'The claims of every article''s current revision, as its latest extraction found them.';
comment on column current_claim.id is 'See claim.id.';
comment on column current_claim.extractor_version is 'See claim.extractor_version.';
comment on column current_claim.article_id is 'See claim.article_id.';
comment on column current_claim.revision is 'See claim.revision.';
comment on column current_claim.text is 'See claim.text.';
comment on column current_claim.spans is 'See claim.spans: Unicode code points from 0, end exclusive.';
comment on column current_claim.sentence is 'See claim.sentence: Unicode code points from 0, end exclusive.';
comment on column current_claim.quote_type is 'See claim.quote_type.';
comment on column current_claim.polarity is 'See claim.polarity.';
comment on column current_claim.certainty is 'See claim.certainty.';


create view statement as
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
    array_to_string(extraction.extractor_version, '.') as extractor_version
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
        array_agg(link.name order by link.position) filter (where link.role = 'via') as via
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

comment on view statement is
    'Who said what: one row per attribution of a claim, from the latest extraction of every article''s current revision.';
comment on column statement.outlet is 'Who published the article that was posted.';
comment on column statement.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column statement.title is 'The article''s headline.';
comment on column statement.source is 'Who said it: the name, else the words of the text; null where the text leaves it open.';
comment on column statement.origin is 'The first link of the chain: the source, or who passed the claim on where no source is told.';
comment on column statement.chain is
    'The way that the claim came, from origin to posted outlet: Andrzej Duda → the WSJ → Euromaidan Press.';
comment on column statement.cue is 'The words that attribute; null where a quotation stands alone.';
comment on column statement.claim is 'What was said, as it stands in the article.';
comment on column statement.stance is
    'What the source does to the claim: states, confirms, denies, promises, expects, believes, doubts, wants, declines or asks.';
comment on column statement.quote_type is 'direct, indirect or mixed; see claim.quote_type.';
comment on column statement.polarity is 'positive: it is so; negative: it is not so.';
comment on column statement.certainty is 'certain, probable, possible or underspecified; see claim.certainty.';
comment on column statement.subjects is 'The configured subjects that the claim touches; empty when none.';
comment on column statement.aspects is 'The aspects of these subjects that the claim touches; empty when none.';
comment on column statement.source_kind is
    'person, organisation, outlet, government, group, document, anonymous or unknown; null without a source.';
comment on column statement.source_name is 'The source''s name, resolved within the article; null for who is not named.';
comment on column statement.source_text is 'The words that stand for the source here, such as he.';
comment on column statement.source_role is 'The source''s office or function, where stated.';
comment on column statement.source_affiliation is 'The source''s state, organisation or party, where stated.';
comment on column statement.source_members is 'Who is named as part of a group.';
comment on column statement.source_anonymity is 'Why an anonymous source is not named, where stated.';
comment on column statement.origin_kind is 'The kind of the first link of the chain.';
comment on column statement.chain_links is 'The names of the chain''s links, from origin to posted outlet.';
comment on column statement.via is 'The names of those who passed the claim on between source and posted outlet; empty when nobody.';
comment on column statement.cue_lemma is 'The dictionary form of the cue.';
comment on column statement.confidence is 'How sure the extractor is, from 0 to 1.';
comment on column statement.sentence is 'The sentence in which the claim begins.';
comment on column statement.url is 'Where the outlet published the article.';
comment on column statement.received_at is 'When this wording of the article was first received.';
comment on column statement.article_id is 'See article.id.';
comment on column statement.revision is 'The article''s current revision; see article_revision.revision.';
comment on column statement.claim_id is 'See claim.id.';
comment on column statement.attribution_id is 'See attribution.id.';
comment on column statement.parent_id is 'The attribution whose content holds this one; null at the top.';
comment on column statement.source_id is 'See source.id.';
comment on column statement.claim_spans is 'Where the claim stands: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.source_spans is 'Where the source stands: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.cue_spans is 'Where the cue stands: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column statement.extractor_version is 'The version of the extractor that found it, such as 1.2.0.';


create view coverage_daily as
select
    (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
    touched.subject,
    article.outlet,
    count(distinct article.id)                       as articles,
    count(distinct claim.id)                         as claims,
    count(distinct (source.kind, lower(source.label))) filter (where source.id is not null) as sources
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join current_claim as claim on claim.article_id = article.id
left join claim_subject as touched on touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
group by 1, 2, 3;

comment on view coverage_daily is
    'How much each outlet brought on each subject each day. A claim that touches two subjects counts for both, so don''t add up over '
    'subjects.';
comment on column coverage_daily.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column coverage_daily.subject is 'The configured subject; null for claims that touch none.';
comment on column coverage_daily.outlet is 'Who published.';
comment on column coverage_daily.articles is 'How many articles have such a claim.';
comment on column coverage_daily.claims is 'How many claims.';
comment on column coverage_daily.sources is 'How many different sources, by kind and name (or words) without regard to case.';


create view coverage_daily_by_aspect as
select
    (coalesce(revision.published_at, revision.first_received_at) at time zone 'UTC')::date as day,
    touched.subject,
    aspect.name                                      as aspect,
    article.outlet,
    count(distinct article.id)                       as articles,
    count(distinct claim.id)                         as claims,
    count(distinct (source.kind, lower(source.label))) filter (where source.id is not null) as sources
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join current_claim as claim on claim.article_id = article.id
join claim_subject as touched on touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
left join unnest(touched.aspects) as aspect (name) on true
left join attribution on attribution.claim_id = claim.id and attribution.extractor_version = claim.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
group by 1, 2, 3, 4;

comment on view coverage_daily_by_aspect is
    'As coverage_daily, by aspect of the subject. A claim that touches two aspects counts for both, so don''t add up over aspects.';
comment on column coverage_daily_by_aspect.day is 'The day (UTC) of publication, or of first reception where it is not known.';
comment on column coverage_daily_by_aspect.subject is 'The configured subject.';
comment on column coverage_daily_by_aspect.aspect is 'The subject''s aspect; null for claims that touch only the subject itself.';
comment on column coverage_daily_by_aspect.outlet is 'Who published.';
comment on column coverage_daily_by_aspect.articles is 'How many articles have such a claim.';
comment on column coverage_daily_by_aspect.claims is 'How many claims.';
comment on column coverage_daily_by_aspect.sources is 'How many different sources, by kind and name (or words) without regard to case.';


create view origin as
select
    min(link.name)                                   as origin,
    link.kind,
    count(*)                                         as statements,
    count(distinct attribution.claim_id)             as claims,
    count(distinct article.id)                       as articles,
    count(distinct article.outlet)                   as outlets,
    array_agg(distinct article.outlet)               as outlet_names,
    min(coalesce(revision.published_at, revision.first_received_at)) as first_published_at,
    max(coalesce(revision.published_at, revision.first_received_at)) as last_published_at
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join chain_link as link
    on link.attribution_id = attribution.id and link.extractor_version = attribution.extractor_version and link.position = 1
group by link.kind, lower(link.name);

comment on view origin is 'How far each origin reached: ten outlets that repeat one origin are one row with ten outlets.';
comment on column origin.origin is 'The first link of the chains, by name or by the words of the text, without regard to case.';
comment on column origin.kind is 'The same kinds as source.kind.';
comment on column origin.statements is 'How many attributions begin with it.';
comment on column origin.claims is 'How many claims they attribute.';
comment on column origin.articles is 'How many articles carry them.';
comment on column origin.outlets is 'How many outlets carry them.';
comment on column origin.outlet_names is 'Which outlets carry them.';
comment on column origin.first_published_at is 'When the first of these articles was published, or received where that is not known.';
comment on column origin.last_published_at is 'When the last of these articles was published, or received where that is not known.';


create view article_history as
select
    article_revision.article_id,
    row_number() over (partition by article_id order by article_revision.first_received_at, article_revision.revision) as number,
    article_revision.revision,
    article_revision.revision = article.current_revision as is_current,
    article_revision.title,
    article_revision.published_at,
    article_revision.first_received_at,
    article_revision.last_received_at,
    char_length(article_revision.text) as characters
from article_revision
join article on article.id = article_revision.article_id;

comment on view article_history is 'The revisions of every article in the order in which they were first received.';
comment on column article_history.article_id is 'See article.id.';
comment on column article_history.number is 'Counted from 1, the revision that was received first.';
comment on column article_history.revision is 'See article_revision.revision.';
comment on column article_history.is_current is 'Whether it is the one that was received last, and so the one that the views show.';
comment on column article_history.title is 'The headline.';
comment on column article_history.published_at is 'When the outlet says that it was published.';
comment on column article_history.first_received_at is 'When this wording was first received.';
comment on column article_history.last_received_at is 'When this wording was last received.';
comment on column article_history.characters is 'The length of the text in Unicode code points.';


create view incomplete_extraction as
with held_claims as (
    select article_id, revision, extractor_version, count(*) as number from claim group by 1, 2, 3
), held_attributions as (
    select
        attribution.article_id,
        attribution.revision,
        attribution.extractor_version,
        count(*) as number,
        count(*) filter (where claim.id is null) as dangling
    from attribution
    left join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
    group by 1, 2, 3
), heard_of as (
    select article_id, revision from article_revision
    union
    select article_id, revision from extraction
    union
    select article_id, revision from held_claims
    union
    select article_id, revision from held_attributions
), compared as (
    select
        heard_of.article_id,
        heard_of.revision,
        extraction.extractor_version,
        article_revision.article_id is not null as has_article,
        extraction.claims                       as claims_announced,
        coalesce(held_claims.number, 0)         as claims_held,
        extraction.attributions                 as attributions_announced,
        coalesce(held_attributions.number, 0)   as attributions_held,
        coalesce(held_attributions.dangling, 0) as attributions_without_claim
    from heard_of
    left join article_revision on article_revision.article_id = heard_of.article_id and article_revision.revision = heard_of.revision
    left join extraction on extraction.article_id = heard_of.article_id and extraction.revision = heard_of.revision
    left join held_claims
        on held_claims.article_id = extraction.article_id
        and held_claims.revision = extraction.revision
        and held_claims.extractor_version = extraction.extractor_version
    left join held_attributions
        on held_attributions.article_id = extraction.article_id
        and held_attributions.revision = extraction.revision
        and held_attributions.extractor_version = extraction.extractor_version
)
select
    article_id,
    revision,
    array_to_string(extractor_version, '.') as extractor_version,
    case
        when not has_article then 'the article is missing'
        when extractor_version is null then 'the extraction record is missing'
        when claims_held <> claims_announced then 'the claims held are not those announced'
        when attributions_held <> attributions_announced then 'the attributions held are not those announced'
        else 'an attribution''s claim is missing'
    end as problem,
    claims_announced,
    claims_held,
    attributions_announced,
    attributions_held,
    attributions_without_claim
from compared
where not has_article
    or extractor_version is null
    or claims_held <> claims_announced
    or attributions_held <> attributions_announced
    or attributions_without_claim > 0;

comment on view incomplete_extraction is
    'Article revisions of which something is still to come or was lost: empty when all is well and nothing is under way.';
comment on column incomplete_extraction.article_id is 'See article.id.';
comment on column incomplete_extraction.revision is 'See article_revision.revision.';
comment on column incomplete_extraction.extractor_version is
    'The version whose extraction record came, such as 1.2.0; null where none came.';
comment on column incomplete_extraction.problem is 'What is missing, in words; the first that applies.';
comment on column incomplete_extraction.claims_announced is 'How many claims the extraction record announced; null where none came.';
comment on column incomplete_extraction.claims_held is 'How many of them the table claim holds.';
comment on column incomplete_extraction.attributions_announced is
    'How many attributions the extraction record announced; null where none came.';
comment on column incomplete_extraction.attributions_held is 'How many of them the table attribution holds.';
comment on column incomplete_extraction.attributions_without_claim is
    'How many of these refer to a claim that the table claim does not hold.';
