-- Returns the articles that have a name with one of these keys, or a name that refers to one of these identities.
with named as materialized (
    select unnest(:identities::uuid[]) as id
    union
    select id from identity where name_key = any(:keys::text[])
)
select article_id from identity_decision where identity_id in (select id from named)
union
select article_id from identity_decision where name_key = any(:keys::text[]) and kind <> 'outlet'
union
select article_id from identity_decision where person_key = any(:keys::text[])
