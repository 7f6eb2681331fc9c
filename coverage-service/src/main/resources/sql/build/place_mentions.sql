-- Mentions whose wording went to another thread alone.
update mention
set thread_id = wording.thread_id
from wording
where mention.wording_id = wording.id and wording.id = any(:wordings::uuid[]) and mention.thread_id <> wording.thread_id
