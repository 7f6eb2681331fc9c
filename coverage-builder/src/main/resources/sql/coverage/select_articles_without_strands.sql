-- Returns articles with mentions to which an earlier version assigned no strand.
select distinct article_id
from mention
where strand_id is null
    and not exists (select from coverage_failure where coverage_failure.article_id = mention.article_id)
limit :articles
