update feed_state set rejected = rejected + 1, last_error = :error, last_error_at = :now where feed = :feed
