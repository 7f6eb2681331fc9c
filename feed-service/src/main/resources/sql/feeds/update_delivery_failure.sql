update feed_delivery
set claimed_by = null, next_attempt_at = :next, last_error = :error, attempts = attempts + 1
where id = :id and claimed_by = :claim
