-- select_articles_naming
-- Returns the articles other than these that have a name with one of these keys, unless the extractor took it for an outlet's already.
select distinct article_id
from identity_decision
where name_key = any(:keys::text[]) and kind <> 'outlet' and article_id <> all(:articles::text[])
