-- Returns the articles received since a time that coverage can contain, because their current revision is extracted, and does not yet.
select article.first_received_at, revision.published_at
from unnest(:articles::text[]) as due (article_id)
join article on article.id = due.article_id
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
where article.first_received_at > :since
    and not exists (select from mention where mention.article_id = article.id)
    and not exists (
        select from article_without_claims as read where read.article_id = article.id and read.reason in ('language', 'no-claims')
    )
