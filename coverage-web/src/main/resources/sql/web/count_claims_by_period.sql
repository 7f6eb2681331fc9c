select
    date_trunc(:step, day::timestamp)::date as begin,
    aspect,
    sum(claims)::bigint                     as claims,
    sum(articles)::bigint                   as articles
from (
    {counted_days}
) as counted
group by 1, 2
order by 1, 2
