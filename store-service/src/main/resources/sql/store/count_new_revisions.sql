-- Counts what these receptions of articles add: articles, revisions, and how many of them retention has removed.
with incoming as materialized (
    select article_id, revision, count(*) as receptions, max(received_at) as received_at
    from unnest(:articleIds::text[], :revisions::text[], :receivedAt::timestamptz[]) as incoming (article_id, revision, received_at)
    group by article_id, revision
), known as materialized (
    select
        incoming.*,
        article.id is not null as is_known_article,
        revision.article_id is not null as is_known,
        exists (
            select from removed_article as removed
            where removed.article_id = incoming.article_id and removed.last_received_at >= incoming.received_at
        ) as is_removed
    from incoming
    left join article on article.id = incoming.article_id
    left join article_revision as revision on revision.article_id = incoming.article_id and revision.revision = incoming.revision
)
select
    count(distinct article_id) filter (where not is_known_article and not is_removed) as articles,
    count(*) filter (where not is_known and not is_removed)                           as revisions,
    coalesce(sum(receptions) filter (where not is_known and is_removed), 0)           as removed
from known
