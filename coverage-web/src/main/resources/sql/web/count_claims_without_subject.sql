-- an article and a claim have one day and one outlet, and one row without a subject, so the sums count each once
select
    coalesce(sum(claims), 0)::bigint   as claims,
    coalesce(sum(articles), 0)::bigint as articles
from coverage_daily
where
    subject is null
    and (cast(:outlet as text) is null or outlet = cast(:outlet as text))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
