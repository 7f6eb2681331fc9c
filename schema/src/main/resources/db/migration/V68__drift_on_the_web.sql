-- The columns of claim_drift by which pages link to the articles, and alerts refer to a difference.
create or replace view claim_drift as
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
    drift.later_claim_spans,
    md5(concat_ws(' ', drift.later_id, drift.earlier_id, drift.kind))::uuid as id,
    earlier.claim_id    as earlier_claim_id,
    earlier.revision    as earlier_revision,
    later.claim_id      as later_claim_id,
    later.revision      as later_revision,
    later.added_at      as later_added_at
from drift
join mention as earlier on earlier.id = drift.earlier_id
join mention as later on later.id = drift.later_id;

comment on column claim_drift.id is 'Identifies the difference: the same after a rebuild, and in any order of arrival.';
comment on column claim_drift.earlier_claim_id is 'See claim.id.';
comment on column claim_drift.earlier_revision is 'The revision of the earlier article; see article.revision.';
comment on column claim_drift.later_claim_id is 'See claim.id.';
comment on column claim_drift.later_revision is 'The revision of the later article; see article.revision.';
comment on column claim_drift.later_added_at is 'Time of the first reception of the first revision with the later mention.';

grant select on drift, claim_drift to hearsay_web;
grant execute on function words_at(text, int4range[]) to hearsay_web;
