-- select_occupations
-- Returns the occupations of the people with these keys, and of the people of these articles, and whether only these articles give them.
with person as materialized (
    select unnest(:keys::text[]) as person_key
    union
    select person_key from identity_decision where article_id = any(:articles::text[]) and occupation is not null
)
select held.person_key, held.occupation, bool_and(held.article_id = any(:articles::text[])) as in_batch
from person
cross join lateral (
    select person_key, occupation, article_id
    from identity_decision
    where identity_decision.person_key = person.person_key and occupation is not null
) as held
group by held.person_key, held.occupation
