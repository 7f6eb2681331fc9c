-- Returns the names that at least half of the stories of each of these groups have, and whether half are mainly about them.
with story as materialized (
    select
        coalesce(wording.group_id, wording.thread_id) as group_id,
        array(
            select substr(sign, 2) from unnest(wording.stems) with ordinality as held (sign, place)
            where starts_with(sign, '&')
            order by place
        ) as names
    from wording
    where coalesce(wording.group_id, wording.thread_id) = any(:groups::uuid[]) and wording.story_id is not null
)
select story.group_id, told.name, 2 * count(*) filter (where told.place <= :main) >= number.stories as main
from story
cross join lateral unnest(story.names) with ordinality as told (name, place)
join (select group_id, count(*) as stories from story group by group_id) as number using (group_id)
group by story.group_id, told.name, number.stories
having 2 * count(*) >= number.stories
