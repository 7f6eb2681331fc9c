update feed_state
set
    state = 'gone',
    claimed_by = null,
    claimed_until = null,
    last_error = :error,
    last_error_at = :now,
    failures = failures + 1
where feed = :feed
