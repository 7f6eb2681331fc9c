-- Returns the stories that have these names on these days. If too many have a name, returns those with the smallest ids.
select distinct looking.key, found.story_id
from unnest(:keys::bigint[], :firsts::date[], :lasts::date[]) as looking (key, first_day, last_day)
cross join lateral (
    select story_id
    from story_key
    where story_key.key = looking.key and story_key.day between looking.first_day and looking.last_day
    order by story_id
    limit :maximum
) as found
