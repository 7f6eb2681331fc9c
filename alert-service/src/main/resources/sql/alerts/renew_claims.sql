-- Extends the claims on deliveries, and returns those that are still claimed. If a claim had ended, another instance may have the delivery.
update alert_delivery
set next_attempt_at = :until
where alert_id = any(cast(:ids as uuid[])) and channel = :channel and claimed_by = :claim::uuid and state = 'pending'
returning alert_id::text
