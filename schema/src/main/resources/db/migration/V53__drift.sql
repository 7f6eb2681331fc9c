-- How claims change as they travel: differences of a mention from an earlier one, which it cites or with which it shares the origin.
--
-- The rows of threads that existed before are written when something of the thread changes, or by the command rebuild.

create table drift (
    later_id             text        not null,
    earlier_id           text        not null,
    kind                 text        not null,
    route                text        not null check (route in ('chain', 'origin')),
    thread_id            uuid        not null,
    earlier_thread_id    uuid        not null,
    earlier_claim_spans  int4range[] not null,
    earlier_cue_spans    int4range[] not null,
    earlier_source_spans int4range[] not null,
    later_claim_spans    int4range[] not null,
    later_cue_spans      int4range[] not null,
    later_source_spans   int4range[] not null,
    primary key (later_id, earlier_id, kind)
);

comment on table drift is 'Differences of a mention from an earlier mention of the same claim. Computed by the coverage builder.';
comment on column drift.later_id is 'The later mention; see mention.id.';
comment on column drift.earlier_id is 'The mention that it is compared with; see mention.id.';
comment on column drift.kind is
    'certainty-raised, number-changed, polarity-reversed, qualifier-lost, source-dropped or source-promoted.';
comment on column drift.route is
    'chain: the later article cites the outlet of the earlier one; origin: the earlier mention is the first one of the same origin.';
comment on column drift.thread_id is 'The thread of the later mention; see claim_thread.id.';
comment on column drift.earlier_thread_id is 'The thread of the earlier mention; see claim_thread.id.';
comment on column drift.earlier_claim_spans is
    'Words of the earlier claim that show the difference: Unicode code points of mention.claim from 0, end exclusive.';
comment on column drift.earlier_cue_spans is 'The same of the earlier mention.cue.';
comment on column drift.earlier_source_spans is 'The same of the earlier mention.source.';
comment on column drift.later_claim_spans is 'The same of the later mention.claim.';
comment on column drift.later_cue_spans is 'The same of the later mention.cue.';
comment on column drift.later_source_spans is 'The same of the later mention.source.';

create index drift_thread on drift (thread_id, kind);
create index drift_earlier_thread on drift (earlier_thread_id);

create function words_at(text text, spans int4range[]) returns text[]
    language sql immutable parallel safe
    return (
        select coalesce(array_agg(substring(text from lower(span) + 1 for upper(span) - lower(span)) order by place), '{}')
        from unnest(spans) with ordinality as marked (span, place)
    );

comment on function words_at(text, int4range[]) is 'The words of a text at these spans, which are in code points from 0, end exclusive.';

create view claim_drift as
select
    drift.kind,
    drift.route,
    drift.thread_id,
    drift.earlier_thread_id,
    drift.earlier_id,
    earlier.said_at     as earlier_at,
    earlier.outlet_id   as earlier_outlet_id,
    earlier.outlet      as earlier_outlet,
    earlier.article_id  as earlier_article_id,
    earlier.source      as earlier_source,
    earlier.cue         as earlier_cue,
    earlier.claim       as earlier_claim,
    words_at(earlier.source, earlier_source_spans) || words_at(earlier.cue, earlier_cue_spans)
        || words_at(earlier.claim, earlier_claim_spans) as earlier_words,
    drift.later_id,
    later.said_at       as later_at,
    later.outlet_id     as later_outlet_id,
    later.outlet        as later_outlet,
    later.article_id    as later_article_id,
    later.source        as later_source,
    later.cue           as later_cue,
    later.claim         as later_claim,
    words_at(later.source, later_source_spans) || words_at(later.cue, later_cue_spans)
        || words_at(later.claim, later_claim_spans) as later_words,
    later.chain         as later_chain,
    drift.earlier_source_spans,
    drift.earlier_cue_spans,
    drift.earlier_claim_spans,
    drift.later_source_spans,
    drift.later_cue_spans,
    drift.later_claim_spans
from drift
join mention as earlier on earlier.id = drift.earlier_id
join mention as later on later.id = drift.later_id;

comment on view claim_drift is
    'How claims have changed from one article to a later one, with both wordings. A pair has a row for each kind.';
comment on column claim_drift.kind is
    'certainty-raised, number-changed, polarity-reversed, qualifier-lost, source-dropped or source-promoted.';
comment on column claim_drift.route is
    'chain: the later article cites the outlet of the earlier one; origin: the earlier mention is the first one of the same origin.';
comment on column claim_drift.thread_id is 'The thread of the later mention; see thread.id.';
comment on column claim_drift.earlier_thread_id is 'The thread of the earlier mention; see thread.id.';
comment on column claim_drift.earlier_id is 'The earlier mention; see thread_mention.id.';
comment on column claim_drift.earlier_at is 'When the earlier article was published, or first received.';
comment on column claim_drift.earlier_outlet_id is 'Who published it; see source_profile.id.';
comment on column claim_drift.earlier_outlet is 'The name of who published it.';
comment on column claim_drift.earlier_article_id is 'See article.id.';
comment on column claim_drift.earlier_source is 'Who said it; null if the text leaves it open.';
comment on column claim_drift.earlier_cue is 'The words that attribute it.';
comment on column claim_drift.earlier_claim is 'The claim as the article words it.';
comment on column claim_drift.earlier_words is 'The words of source, cue and claim that show the difference.';
comment on column claim_drift.later_id is 'The later mention; see thread_mention.id.';
comment on column claim_drift.later_at is 'When the later article was published, or first received.';
comment on column claim_drift.later_outlet_id is 'Who published it; see source_profile.id.';
comment on column claim_drift.later_outlet is 'The name of who published it.';
comment on column claim_drift.later_article_id is 'See article.id.';
comment on column claim_drift.later_source is 'Who said it; null if the text leaves it open.';
comment on column claim_drift.later_cue is 'The words that attribute it.';
comment on column claim_drift.later_claim is 'The claim as the article words it.';
comment on column claim_drift.later_words is 'The words that stand in the place of earlier_words; empty if they are missing.';
comment on column claim_drift.later_chain is 'The path of the later claim, from the source to the outlet.';
comment on column claim_drift.earlier_source_spans is
    'Where the words are in earlier_source: Unicode code points from 0, end exclusive.';
comment on column claim_drift.earlier_cue_spans is 'The same in earlier_cue.';
comment on column claim_drift.earlier_claim_spans is 'The same in earlier_claim.';
comment on column claim_drift.later_source_spans is 'The same in later_source.';
comment on column claim_drift.later_cue_spans is 'The same in later_cue.';
comment on column claim_drift.later_claim_spans is 'The same in later_claim.';

grant select, insert, update, delete on drift to hearsay_coverage;
grant select on claim_drift to hearsay_coverage, analyst;
grant execute on function words_at(text, int4range[]) to hearsay_coverage, analyst;
