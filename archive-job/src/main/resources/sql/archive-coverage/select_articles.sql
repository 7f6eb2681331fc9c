-- Returns each article with its completely extracted revisions, from all its events.
with event as (
    select id as article_id, 'article' as kind, to_json(struct(*), map('timestampFormat', :timestamps)) as event from archived_article
    union all
    select article_id, 'claim', to_json(struct(*)) from archived_claim
    union all
    select article_id, 'attribution', to_json(struct(*)) from archived_attribution
    union all
    select article_id, 'extraction', to_json(struct(*)) from archived_extraction
), read as (
    select article_id, read_article(collect_list(struct(kind, event))) as article from event group by article_id
)
select article_id, article.* from read
