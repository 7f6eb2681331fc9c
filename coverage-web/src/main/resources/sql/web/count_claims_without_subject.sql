-- An article and a claim have one day and one outlet, and one row without a subject, so the sums count each once. Without an outlet from
-- the sums over outlets, otherwise from the rows of the outlet; the planner omits the other part.
select
    coalesce(sum(claims), 0)::bigint   as claims,
    coalesce(sum(articles), 0)::bigint as articles
from (
    select claims, articles
    from coverage_day
    where
        cast(:outlet as text[]) is null
        and not by_aspect
        and subject is null
        and (cast(:from as date) is null or day >= cast(:from as date))
        and (cast(:until as date) is null or day < cast(:until as date))
    union all
    select claims, articles
    from coverage_count
    where
        outlet = any(cast(:outlet as text[]))
        and not by_aspect
        and subject is null
        and (cast(:from as date) is null or day >= cast(:from as date))
        and (cast(:until as date) is null or day < cast(:until as date))
) as counted
