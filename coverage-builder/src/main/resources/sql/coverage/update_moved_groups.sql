-- Moves the wordings of groups that were merged into others. Their threads follow later.
update wording
set group_id = nullif(moved.new_id, wording.thread_id)
from unnest(:old::uuid[], :new::uuid[]) as moved (old_id, new_id)
where coalesce(wording.group_id, wording.thread_id) = moved.old_id
