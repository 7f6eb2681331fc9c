-- Returns the current revisions of the next articles by id, with the claims of the latest extraction as JSON: id, text, and the sentence as
-- a range of code points of the text, end exclusive. An id is derived from a hash, so the first articles are a random sample.
select
    article_wording.article_id,
    article_wording.outlet,
    article_wording.title,
    article_wording.text,
    found.claims::text as claims
from article_wording
cross join lateral (
    select json_agg(json_build_object(
        'id', claim.id, 'text', claim.text, 'start', lower(claim.sentence), 'end', upper(claim.sentence)) order by claim.id) as claims
    from extraction
    join claim
        on claim.article_id = extraction.article_id
        and claim.revision = extraction.revision
        and claim.extractor_version = extraction.extractor_version
    where extraction.article_id = article_wording.article_id and extraction.revision = article_wording.revision
) as found
where article_wording.is_current and article_wording.article_id > :after
order by article_wording.article_id
limit :articles
