update feed_delivery
set claimed_by = null, next_attempt_at = :now, last_error = :error
where claimed_by = :claim
