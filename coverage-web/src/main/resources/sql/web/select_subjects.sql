-- one look-up in an index for each subject and each aspect instead of reading all rows
with recursive held as (
    (select subject from coverage_day where by_aspect order by subject limit 1)
    union all
    select next.subject
    from held
    cross join lateral (
        select subject
        from coverage_day
        where coverage_day.by_aspect and coverage_day.subject > held.subject
        order by subject
        limit 1
    ) as next
), part as (
    select held.subject, first.aspect
    from held
    cross join lateral (
        select aspect
        from coverage_day
        where coverage_day.by_aspect and coverage_day.subject = held.subject and aspect is not null
        order by aspect
        limit 1
    ) as first
    union all
    select part.subject, next.aspect
    from part
    cross join lateral (
        select aspect
        from coverage_day
        where coverage_day.by_aspect and coverage_day.subject = part.subject and coverage_day.aspect > part.aspect
        order by aspect
        limit 1
    ) as next
)
select subject, null as aspect
from held
where exists (
    select from coverage_day where coverage_day.by_aspect and coverage_day.subject = held.subject and coverage_day.aspect is null
)
union all
select subject, aspect
from part
order by subject, aspect nulls first
limit 500
