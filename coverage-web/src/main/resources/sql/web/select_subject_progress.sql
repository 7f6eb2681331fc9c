-- The builder starts again, from 0, when it reads that a definition has changed: until then, nothing is marked by the present ones.
select
    complete and version = present as complete,
    case when version = present then articles else 0 end as articles,
    case when version = present then claims else 0 end as claims
from subject_progress
cross join (
    select coalesce(md5(string_agg(name || ' ' || event_id, E'\n' order by name)), '') as present from subject_definition
) as definitions
