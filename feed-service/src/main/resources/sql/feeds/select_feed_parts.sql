select address, etag, last_modified, stated_change, read_at from feed_part where feed = :feed
