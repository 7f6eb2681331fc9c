-- Returns what follows from each article, from the outlets that have posted, and from the people who share a name.
select article.article_id, derive_rows(article.article, namesake.namesakes) as derived
from article
left join namesake on namesake.article_id = article.article_id
where article.failure is null
