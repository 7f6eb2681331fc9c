-- the earliest version of each item whose page was read; those that another instance posts are left out
select feed_delivery.id, feed_delivery.feed, feed_delivery.item_key, feed_delivery.line,
    feed_item.address, feed_item.outlet, feed_item.posted_hash
from feed_delivery
join feed_item on feed_item.feed = feed_delivery.feed and feed_item.item_key = feed_delivery.item_key
where feed_delivery.follow is null
    and feed_delivery.next_attempt_at <= :now
    and not exists (
        select
        from feed_delivery as earlier
        where earlier.feed = feed_delivery.feed and earlier.item_key = feed_delivery.item_key and earlier.id < feed_delivery.id
    )
order by feed_delivery.id
limit :limit
for update of feed_delivery skip locked
