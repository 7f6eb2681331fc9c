-- Returns those of the given extractions that came too late: a greater version has already processed the same article revision.
select incoming.article_id, incoming.revision, incoming.extractor_version
from unnest(:articleId::text[], :revision::text[], :extractorVersion::text[]) as incoming (article_id, revision, extractor_version)
join extraction on extraction.article_id = incoming.article_id and extraction.revision = incoming.revision
where extraction.extractor_version > incoming.extractor_version::int[]
