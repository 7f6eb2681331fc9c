update feed_state set rejected = rejected + 1 where feed = :feed
