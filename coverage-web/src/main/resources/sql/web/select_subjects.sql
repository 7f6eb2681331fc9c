select distinct subject, aspect
from coverage_daily_by_aspect
order by subject, aspect nulls first
limit 500
