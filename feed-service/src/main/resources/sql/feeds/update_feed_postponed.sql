update feed_state
set claimed_by = null, claimed_until = null, next_poll_at = :next
where feed = :feed
