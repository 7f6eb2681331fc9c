-- Returns the groups that these are linked to, and whether half of the wordings of one of the two are linked to the other.
-- The same words in several stories count once.
with linked as materialized (
    select
        coalesce(mine.group_id, mine.thread_id) as group_id,
        coalesce(other.group_id, other.thread_id) as other_id,
        count(distinct coalesce(mine.words_id, mine.id)) as mine,
        count(distinct coalesce(other.words_id, other.id)) as others
    from wording as mine
    join wording_link as link on link.wording_id = mine.id
    join wording as other on other.id = link.other_id
    where coalesce(mine.group_id, mine.thread_id) = any(:groups::uuid[])
        -- wordings of one group may be linked, too
        and coalesce(mine.group_id, mine.thread_id) <> coalesce(other.group_id, other.thread_id)
    group by 1, 2
)
select linked.group_id, linked.other_id, 2 * linked.mine >= mine.wordings or 2 * linked.others >= other.wordings as supported
from linked
cross join lateral (
    select count(distinct coalesce(words_id, id)) as wordings from wording where coalesce(group_id, thread_id) = linked.group_id
) as mine
cross join lateral (
    select count(distinct coalesce(words_id, id)) as wordings from wording where coalesce(group_id, thread_id) = linked.other_id
) as other
