-- the names as posted; one look-up in an index for each outlet instead of reading all rows
with recursive held as (
    (select outlet from coverage_count order by outlet limit 1)
    union all
    select next.outlet
    from held
    cross join lateral (
        select outlet from coverage_count where coverage_count.outlet > held.outlet order by outlet limit 1
    ) as next
)
select outlet
from held
order by outlet
limit 5000
