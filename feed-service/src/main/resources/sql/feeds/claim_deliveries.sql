-- the earliest version of each item whose page was read; those that another instance posts are left out
with due as (
    select feed_delivery.id
    from feed_delivery
    where feed_delivery.follow is null
        and feed_delivery.next_attempt_at <= :now
        and not exists (
            select
            from feed_delivery as earlier
            where earlier.feed = feed_delivery.feed and earlier.item_key = feed_delivery.item_key and earlier.id < feed_delivery.id
        )
    order by feed_delivery.id
    limit :limit
    for update skip locked
), claimed as (
    update feed_delivery
    set claimed_by = :claim, next_attempt_at = :until
    from due
    where feed_delivery.id = due.id
    returning feed_delivery.id, feed_delivery.feed, feed_delivery.item_key, feed_delivery.attempts, feed_delivery.line
)
select
    claimed.id,
    claimed.feed,
    claimed.item_key,
    claimed.attempts,
    claimed.line,
    feed_item.address,
    feed_item.outlet,
    feed_item.posted_hash
from claimed
join feed_item on feed_item.feed = claimed.feed and feed_item.item_key = claimed.item_key
order by claimed.id
