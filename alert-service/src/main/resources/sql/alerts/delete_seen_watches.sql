delete from watch_seen
