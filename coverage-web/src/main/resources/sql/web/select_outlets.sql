select distinct outlet
from coverage_daily
order by outlet
limit 500
