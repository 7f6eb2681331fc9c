update feed_item
set
    article_id = cast(:article as uuid),
    address = coalesce(address, :address),
    outlet = coalesce(outlet, :outlet),
    posted_at = :now,
    posted_hash = :hash,
    last_error = null
where feed = :feed and item_key = :item
