-- Returns the wordings with their groups, threads and opposites.
select
    grouped_wording.id, signs, negated, words_id, story_id, grouped_wording.group_id,
    coalesce(group_thread.thread_id, grouped_wording.group_id) as thread_id, opposite
from grouped_wording
left join group_thread on group_thread.group_id = grouped_wording.group_id
