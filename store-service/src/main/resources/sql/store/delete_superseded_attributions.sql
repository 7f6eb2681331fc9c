-- Deletes the results of smaller extractor versions for these article revisions.
delete from attribution
using unnest(:articleId::text[], :revision::text[]) as incoming (article_id, revision)
join extraction on extraction.article_id = incoming.article_id and extraction.revision = incoming.revision
where attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version < extraction.extractor_version
