-- Returns the claims of these articles, of all revisions and versions of the extractor that are stored.
select id, extractor_version, article_id, revision, text, lower(sentence) as sentence_start, upper(sentence) as sentence_end
from claim
where article_id = any(:articles::text[])
