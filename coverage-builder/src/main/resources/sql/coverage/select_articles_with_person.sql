-- select_articles_with_person
-- Returns the articles other than these that name a person with one of these keys.
select distinct article_id
from identity_decision
where person_key = any(:keys::text[]) and article_id <> all(:articles::text[])
