-- Updates mentions whose wording moved to another thread. Returns their articles, and the strands that they leave.
update mention
set thread_id = wording.thread_id
from wording
where mention.wording_id = wording.id and wording.id = any(:wordings::uuid[]) and mention.thread_id <> wording.thread_id
returning mention.article_id, mention.strand_id
