-- Returns the wordings that share a blocking key. Of the wordings of a key, each is compared with those with the smallest ids.
with stored as (
    select id, key
    from searched_wording
    lateral view explode(search.stored_keys) as key
), found as (
    select id, key
    from (select id, key, row_number() over (partition by key order by id) as place from stored) as placed
    where place <= :maximum
), looking as (
    select id, key
    from searched_wording
    lateral view explode(search.keys) as key
)
select distinct looking.id as one, found.id as other
from looking
join found using (key)
where looking.id <> found.id
