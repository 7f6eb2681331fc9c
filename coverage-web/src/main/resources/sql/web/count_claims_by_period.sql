select
    date_trunc(:step, day::timestamp)::date as begin,
    aspect,
    sum(claims)::bigint                     as claims,
    sum(articles)::bigint                   as articles
from coverage_daily_by_aspect
where
    (cast(:subject as text) is null or subject = cast(:subject as text))
    and (cast(:aspect as text) is null or aspect = cast(:aspect as text))
    and (cast(:outlet as text) is null or outlet = cast(:outlet as text))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
group by 1, 2
order by 1, 2
