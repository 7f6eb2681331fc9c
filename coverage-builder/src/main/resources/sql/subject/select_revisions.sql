-- Returns the texts of these articles that have claims.
select article_id, revision, title, text
from article_revision
where article_id = any(:articles::text[])
    and exists (
        select from claim where claim.article_id = article_revision.article_id and claim.revision = article_revision.revision
    )
