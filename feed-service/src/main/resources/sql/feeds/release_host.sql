update feed_host
set claimed_by = null, busy_until = :now, next_request_at = :next
where host = :host and claimed_by = :claim
