select feed
from feed_state
where feed = :feed and claimed_by = :claim
for update
