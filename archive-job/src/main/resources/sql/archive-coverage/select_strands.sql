-- Returns the strands with the number of reports that are counted for their origins.
with counted as (
    select strand_id, count_if(first_of_origin) as origin_reports from mention group by strand_id
)
select strand_origin.*, counted.origin_reports
from strand_origin
join counted on counted.strand_id = strand_origin.id
