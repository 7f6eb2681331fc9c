-- Returns, for each article, the people to whom articles give several occupations, of those that it names.
with person as (
    select article_id, person.person_key, person.occupations
    from article
    lateral view explode(people) as person
), shared as (
    select person_key
    from person
    lateral view explode(occupations) as occupation
    group by person_key
    having count(distinct occupation) > 1
)
select article_id, collect_set(person_key) as namesakes
from person
join shared using (person_key)
group by article_id
