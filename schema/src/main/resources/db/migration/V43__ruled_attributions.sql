-- What the coverage builder makes of rulings: the attributions that they concern, with all values as ruled, and the outcome of each ruling.
--
-- Runs outside of a transaction, as V14 does, and may be repeated.

create table if not exists ruled_attribution (
    id                 text        primary key,
    article_id         text        not null,
    revision           text        not null,
    added              boolean     not null,
    rejected           boolean     not null,
    checked            text        not null check (checked in ('rejected', 'confirmed', 'corrected', 'added')),
    checked_by         text        not null,
    checked_at         timestamptz not null,
    ruling_id          uuid        not null,
    claim_id           text        not null,
    claim              text        not null,
    completion         text,
    claim_spans        int4range[] not null,
    sentence           int4range   not null,
    quote_type         text,
    negative           boolean     not null,
    certainty          text,
    cue                text,
    cue_spans          int4range[],
    stance             text,
    source_kind        text,
    source_name        text,
    source_label       text,
    source_text        text,
    source_spans       int4range[],
    source_role        text,
    source_affiliation text,
    source_corrected   boolean     not null,
    chain              jsonb       not null,
    subjects           text[]      not null,
    aspects            text[]      not null
);

create index if not exists ruled_attribution_article on ruled_attribution (article_id, revision);

comment on table ruled_attribution is
    'Attributions that a ruling concerns, with all values as ruled, and those that a person added. The coverage builder computes it from '
    'the rulings of an article and its revisions.';
comment on column ruled_attribution.id is 'See attribution.id; derived from the same parts for an attribution that a person added.';
comment on column ruled_attribution.article_id is 'The article; see article.id.';
comment on column ruled_attribution.revision is 'The article''s revision; see article_revision.revision.';
comment on column ruled_attribution.added is 'Whether a person added it: the extractor found no such attribution.';
comment on column ruled_attribution.rejected is 'Whether a person rejected it. It is then in no count and in no other view of statements.';
comment on column ruled_attribution.checked is 'What a person decided: rejected, confirmed, corrected or added.';
comment on column ruled_attribution.checked_by is 'Who made the latest of the rulings that apply.';
comment on column ruled_attribution.checked_at is 'When the latest of the rulings that apply was made.';
comment on column ruled_attribution.ruling_id is 'The latest of the rulings that apply; see ruling.id.';
comment on column ruled_attribution.claim_id is 'The extractor''s claim, also if its content was corrected; see claim.id.';
comment on column ruled_attribution.claim is 'The content as ruled.';
comment on column ruled_attribution.completion is 'See claim.completion; null if the content was corrected.';
comment on column ruled_attribution.claim_spans is
    'Where the content is: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column ruled_attribution.sentence is
    'The sentence in which the content begins: Unicode code points of article_revision.text from 0, end exclusive.';
comment on column ruled_attribution.quote_type is 'See claim.quote_type; null if it is that of the claim.';
comment on column ruled_attribution.negative is 'Whether the claim is negative; see claim.polarity.';
comment on column ruled_attribution.certainty is 'The certainty as ruled; see claim.certainty. Null if it is that of the claim.';
comment on column ruled_attribution.cue is 'See attribution.cue.';
comment on column ruled_attribution.cue_spans is
    'Where the cue is: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column ruled_attribution.stance is 'The stance as ruled; see attribution.stance.';
comment on column ruled_attribution.source_kind is 'The kind of the source as ruled; see source.kind. Null if the text gives no source.';
comment on column ruled_attribution.source_name is 'The name of the source as ruled; see source.name.';
comment on column ruled_attribution.source_label is 'The label of the source as ruled; see source.label.';
comment on column ruled_attribution.source_text is 'The words that refer to the source; see attribution.source_text.';
comment on column ruled_attribution.source_spans is
    'Where these words are: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column ruled_attribution.source_role is 'See attribution.source_role.';
comment on column ruled_attribution.source_affiliation is 'See attribution.source_affiliation.';
comment on column ruled_attribution.source_corrected is 'Whether a person corrected or added the source.';
comment on column ruled_attribution.chain is 'The links from the source to the outlet as ruled; see attribution.chain.';
comment on column ruled_attribution.subjects is 'The configured subjects of the claim, sorted.';
comment on column ruled_attribution.aspects is 'The aspects of these subjects, sorted.';


create table if not exists ruling_outcome (
    ruling_id      uuid primary key,
    article_id     text,
    status         text not null check (status in ('applied', 'undone', 'superseded', 'for review')),
    detail         text,
    attribution_id text
);

create index if not exists ruling_outcome_article on ruling_outcome (article_id);

comment on table ruling_outcome is 'What became of each ruling that the coverage builder has read.';
comment on column ruling_outcome.ruling_id is 'See ruling.id.';
comment on column ruling_outcome.article_id is
    'The article in whose processing it was decided; see article.id. Null if it concerns no single article.';
comment on column ruling_outcome.status is
    'applied; undone: by a later ruling; superseded: later rulings decide on everything that it decides; for review: it cannot be '
    'applied to the current revision.';
comment on column ruling_outcome.detail is 'Why a ruling is for review; null otherwise.';
comment on column ruling_outcome.attribution_id is
    'The attribution of the current revision that it was applied to; see attribution.id. Null if there is none.';

grant select, insert, update, delete on ruled_attribution, ruling_outcome to hearsay_coverage;
grant select on ruled_attribution to hearsay_web;


call alter_without_waiting(
    'alter table public.mention add column if not exists checked text, add column if not exists checked_by text, '
    'add column if not exists checked_at timestamptz');

comment on column mention.checked is 'What a person did with it: confirmed, corrected or added. Null if nobody has checked it.';
comment on column mention.checked_by is 'Who made the latest of the rulings that apply. Null if nobody has checked it.';
comment on column mention.checked_at is 'When the latest of the rulings that apply was made. Null if nobody has checked it.';
