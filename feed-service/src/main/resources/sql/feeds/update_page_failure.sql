update feed_delivery
set claimed_by = null, next_attempt_at = :next, last_error = :error, attempts = :attempts
where id = :id and claimed_by = :claim
