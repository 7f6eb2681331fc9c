update feed_state set items = items + 1 where feed = :feed
