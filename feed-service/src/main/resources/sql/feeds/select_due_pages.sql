-- one page of each host that is free; the versions of an item are read in their order
select distinct on (feed_delivery.host) feed_delivery.id, feed_delivery.host
from feed_delivery
left join feed_host on feed_host.host = feed_delivery.host
where feed_delivery.follow is not null
    and feed_delivery.next_attempt_at <= :now
    and (feed_host.host is null or feed_host.busy_until <= :now and feed_host.next_request_at <= :now)
    and not exists (
        select
        from feed_delivery as earlier
        where earlier.feed = feed_delivery.feed and earlier.item_key = feed_delivery.item_key and earlier.id < feed_delivery.id
    )
order by feed_delivery.host, feed_delivery.next_attempt_at, feed_delivery.id
limit :limit
