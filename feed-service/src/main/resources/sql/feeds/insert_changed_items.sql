with found as (
    select position, item_key, content_hash, line, follow, host
    from rows from (
        jsonb_to_recordset(cast(:items as jsonb)) as (item_key text, content_hash text, line text, follow text, host text)
    ) with ordinality as item (item_key, content_hash, line, follow, host, position)
), changed as (
    insert into feed_item (feed, item_key, content_hash, seen_at)
    select :feed, item_key, content_hash, :now
    from found
    on conflict (feed, item_key) do update
    set content_hash = excluded.content_hash, seen_at = excluded.seen_at, last_error = null
    where feed_item.content_hash <> excluded.content_hash
    returning item_key
)
insert into feed_delivery (feed, item_key, content_hash, line, follow, host, next_attempt_at, found_at)
select :feed, found.item_key, found.content_hash, found.line, found.follow, found.host, :now, :now
from found
join changed on changed.item_key = found.item_key
order by found.position
