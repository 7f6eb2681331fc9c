-- The size of each article: its mentions, as counted in the extraction records, and the bytes of its texts, over all revisions.
select
    due.article_id,
    coalesce(sum(extraction.attributions), 0)     as mentions,
    coalesce(sum(octet_length(revision.text)), 0) as text_bytes
from unnest(:articles::text[]) as due (article_id)
left join article_revision as revision on revision.article_id = due.article_id
left join extraction on extraction.article_id = revision.article_id and extraction.revision = revision.revision
group by due.article_id
