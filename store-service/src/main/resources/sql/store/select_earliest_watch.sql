-- The earliest time from which a watch reports what was received; null if nobody watches.
select min(since) as since from watch where not deleted
