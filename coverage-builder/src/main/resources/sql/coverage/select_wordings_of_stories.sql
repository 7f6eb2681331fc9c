-- Returns the wordings of these stories, without their signs; of the other stories, only those with names of their own.
select wording.id, wording.words_id, wording.group_id, wording.story_id, wording.story_words, wording.named
from (
    select unnest(:stories::uuid[]), false
    union all
    select unnest(:others::uuid[]), true
) as looking (story_id, only_named)
cross join lateral (
    select
        id, words_id, coalesce(group_id, thread_id) as group_id, story_id, story_words, coalesce(named, cardinality(entities) > 0) as named
    from wording
    where wording.story_id = looking.story_id and (not looking.only_named or coalesce(wording.named, cardinality(wording.entities) > 0))
    offset 0 -- one index scan per story, whatever the statistics
) as wording
