insert into feed_part (feed, address, etag, last_modified, stated_change, read_at)
values (:feed, :address, :etag, :lastModified, :modified, :now)
on conflict (feed, address) do update
set
    etag = excluded.etag,
    last_modified = excluded.last_modified,
    stated_change = excluded.stated_change,
    read_at = excluded.read_at
