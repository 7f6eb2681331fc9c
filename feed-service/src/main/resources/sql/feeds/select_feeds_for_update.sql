-- Whoever writes a feed's items locks its state first, so that nobody waits for anybody in a circle.
select feed
from feed_state
where feed = any (:feeds)
order by feed
for update
