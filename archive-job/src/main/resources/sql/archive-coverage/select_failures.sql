-- Returns the articles without coverage, and why.
select article_id, failure from article where failure is not null
union all
select article_id, 'the article cannot be read; see the log' from derived where rows is null
