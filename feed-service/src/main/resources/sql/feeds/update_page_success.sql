update feed_delivery
set claimed_by = null, next_attempt_at = :now, line = :line, follow = null, attempts = 0, last_error = :error
where id = :id and claimed_by = :claim
