-- The attributions as extracted, for exports that must know the extracted words: the view statement shows them as ruled.

create view extracted_attribution as
select
    article.id      as article_id,
    attribution.id  as attribution_id,
    attribution.source_spans,
    attribution.cue_spans,
    claim.spans     as claim_spans,
    claim.sentence  as sentence_span,
    source.name     as source_name
from article
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version;

comment on view extracted_attribution is
    'One row per attribution of the current revision of each article, as extracted: rulings of people have no effect on it.';
comment on column extracted_attribution.article_id is 'See article.id.';
comment on column extracted_attribution.attribution_id is 'See attribution.id.';
comment on column extracted_attribution.source_spans is
    'Where the words that refer to the source are: Unicode code points of article_revision.text from 0, end exclusive, in text order.';
comment on column extracted_attribution.cue_spans is 'Where the words of the cue are; as source_spans.';
comment on column extracted_attribution.claim_spans is 'Where the content of the claim is; as source_spans.';
comment on column extracted_attribution.sentence_span is 'The sentence in which the content begins; as one of source_spans.';
comment on column extracted_attribution.source_name is 'The extracted name of the source; see source.name. Null if it is not named.';

grant select on extracted_attribution to hearsay_coverage, analyst;
