select min(day) as first, max(day) as last
from coverage_daily_by_aspect
where
    (cast(:subject as text) is null or subject = cast(:subject as text))
    and (cast(:aspect as text) is null or aspect = cast(:aspect as text))
    and (cast(:outlet as text) is null or outlet = cast(:outlet as text))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
