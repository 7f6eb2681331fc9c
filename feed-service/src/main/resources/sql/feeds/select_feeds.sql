select *, extract(epoch from minimum_interval) as minimum_seconds
from feed_health
order by name
