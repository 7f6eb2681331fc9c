update feed_item
set last_error = :error
where feed = :feed and item_key = :item
