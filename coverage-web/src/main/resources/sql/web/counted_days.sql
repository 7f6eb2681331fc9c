-- Without an outlet from the sums over outlets, otherwise from the rows of the outlet; the planner omits the other part.
select day, aspect, claims, articles
from coverage_day
where
    cast(:outlet as text[]) is null
    and by_aspect
    and (cast(:subject as text) is null or subject = cast(:subject as text))
    and (cast(:aspect as text) is null or aspect = cast(:aspect as text))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
union all
select day, aspect, claims, articles
from coverage_count
where
    outlet = any(cast(:outlet as text[]))
    and by_aspect
    and (cast(:subject as text) is null or subject = cast(:subject as text))
    and (cast(:aspect as text) is null or aspect = cast(:aspect as text))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
