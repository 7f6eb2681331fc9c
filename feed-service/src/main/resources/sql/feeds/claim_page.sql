update feed_delivery
set claimed_by = :claim, next_attempt_at = :until, attempts = attempts + 1
where id = :id and follow is not null and next_attempt_at <= :now
returning id, host, follow, line, attempts
