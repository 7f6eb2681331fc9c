update feed_state
set
    claimed_by = null,
    claimed_until = null,
    next_poll_at = :next,
    last_error = :error,
    last_error_at = :now,
    failures = :failures
where feed = :feed
