update feed_state set last_error = :error, last_error_at = :now where feed = :feed
