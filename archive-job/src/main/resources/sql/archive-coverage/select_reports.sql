-- Returns the reports with their carriers.
select
    report_id                                  as id,
    min_by(title, struct(said_at, article_id)) as title,
    min(said_at)                               as first_seen,
    max(said_at)                               as last_seen,
    count(*)                                   as carriers,
    array_sort(collect_set(outlet))            as outlet_names
from carrier
group by report_id
