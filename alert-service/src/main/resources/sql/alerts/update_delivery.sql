-- Records the outcome of an attempt, unless the attempt has lost its claim.
update alert_delivery
set state = :state, claimed_by = null, last_error = :error, next_attempt_at = :next,
    ended_at = case when :state::text = 'pending' then null else :now::timestamptz end
where alert_id = :id::uuid and channel = :channel and claimed_by = :claim::uuid and state = 'pending'
