-- Returns the wordings that no other article has.
select id, coalesce(group_id, thread_id) as group_id, thread_id
from wording
where id = any(:wordings::uuid[])
    and not exists (select from mention where mention.wording_id = wording.id and not (mention.article_id = any(:articles::text[])))
