-- Returns the number of articles and claims of each subject, and of each of its aspects. An article has one day, so the sums
-- count each once.
select
    subject,
    case when by_aspect then aspect end as aspect,
    sum(articles)::bigint               as articles,
    sum(claims)::bigint                 as claims
from coverage_day
where subject is not null and (not by_aspect or aspect is not null)
group by 1, 2
