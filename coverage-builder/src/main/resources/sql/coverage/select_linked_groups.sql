-- Returns the groups that these are linked to. Wordings of one group may be linked, too.
select distinct coalesce(mine.group_id, mine.thread_id) as group_id, coalesce(other.group_id, other.thread_id) as other_id
from wording as mine
join wording_link as link on link.wording_id = mine.id
join wording as other on other.id = link.other_id
where coalesce(mine.group_id, mine.thread_id) = any(:groups::uuid[])
    and coalesce(mine.group_id, mine.thread_id) <> coalesce(other.group_id, other.thread_id)
