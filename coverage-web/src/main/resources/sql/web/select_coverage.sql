select day, subject, aspect, outlet, articles, claims, sources
from coverage_count
where
    by_aspect = :byAspect
    -- rows by subject have no aspect
    and (:byAspect or cast(:aspect as text) is null)
    and (cast(:subject as text) is null or subject = cast(:subject as text))
    and (cast(:aspect as text) is null or aspect = cast(:aspect as text))
    and (cast(:outlet as text[]) is null or outlet = any(cast(:outlet as text[])))
    and (cast(:from as date) is null or day >= cast(:from as date))
    and (cast(:until as date) is null or day < cast(:until as date))
    and (cast(:afterDay as date) is null or day <= cast(:afterDay as date))
    and (
        cast(:afterDay as date) is null
        or day < cast(:afterDay as date)
        or (coalesce(subject, ''), coalesce(aspect, ''), outlet)
            > (cast(:afterSubject as text), cast(:afterAspect as text), cast(:afterOutlet as text))
    )
order by day desc, coalesce(subject, ''), coalesce(aspect, ''), outlet
limit :limit
