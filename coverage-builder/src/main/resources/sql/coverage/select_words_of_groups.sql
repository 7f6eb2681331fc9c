-- Returns the wordings of these groups, without those that repeat their words in a story.
select id, text, stems, negated, coalesce(group_id, thread_id) as group_id
from wording
where coalesce(group_id, thread_id) = any(:groups::uuid[]) and words_id is null
