-- Mentions no longer repeat the sentence and the spans that the tables of the store have: a fifth of their rows. The coverage builder
-- writes them only for attributions that a person has checked, which may differ from what was extracted, and for long texts, in which a
-- sentence is not found quickly. The view finds the others by primary keys, for the rows that it returns.
--
-- Mentions that are there keep what they have until their article is processed again. A builder of the version before goes on writing all
-- columns.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

call alter_without_waiting('alter table public.mention alter column sentence drop not null');
call alter_without_waiting('alter table public.mention alter column claim_spans drop not null');

comment on column mention.sentence is
    'The sentence in which the claim begins; null if it is that of claim.sentence in the text of the revision.';
comment on column mention.claim_spans is
    'Where the claim stands: Unicode code points of the revision''s text from 0, end exclusive. Null if sentence is null: then claim has '
    'them.';
comment on column mention.cue_spans is
    'Where the cue stands: Unicode code points of the revision''s text from 0, end exclusive; null if there is none. If sentence is null, '
    'attribution has them.';
comment on column mention.source_spans is
    'Where the source stands: Unicode code points of the revision''s text from 0, end exclusive; null if there is none. If sentence is '
    'null, attribution has them.';

-- The id of a claim is made from its spans, and that of an attribution from those of cue and source: all extractors that have found it
-- agree.
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
    coalesce(
        sentence,
        (
            select
                substr(
                    article_revision.text, lower(found.sentence) + 1, greatest(upper(found.sentence) - lower(found.sentence), 0)
                )
            from claim as found
            join article_revision
                on article_revision.article_id = mention.article_id and article_revision.revision = mention.revision
            where found.id = mention.claim_id
            order by found.extractor_version desc
            limit 1
        ),
        -- a newer extractor has just read the article, and coverage follows
        claim
    ) as sentence,
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
    coalesce(
        claim_spans,
        (select found.spans from claim as found where found.id = mention.claim_id order by found.extractor_version desc limit 1),
        '{}'
    ) as claim_spans,
    case
        when sentence is not null then cue_spans
        else (
            select found.cue_spans from attribution as found where found.id = mention.id order by found.extractor_version desc limit 1
        )
    end as cue_spans,
    case
        when sentence is not null then source_spans
        else (
            select found.source_spans from attribution as found where found.id = mention.id order by found.extractor_version desc limit 1
        )
    end as source_spans,
    subjects,
    aspects,
    checked,
    checked_by,
    checked_at
from mention
where status <> 'superseded';
