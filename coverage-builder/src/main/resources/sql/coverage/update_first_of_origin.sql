-- Marks the mention by which each of these reports is counted for its origin. Returns the strands of the mentions that have changed.
with scope as materialized (
    select
        id,
        origin_id is not null and status <> 'superseded' and row_number() over (
            partition by thread_id, origin_id, report_id order by status = 'superseded', said_at, article_id, id
        ) = 1 as is_first
    from mention
    where report_id = any(:reports::uuid[])
)
update mention
set first_of_origin = scope.is_first
from scope
where mention.id = scope.id and mention.strand_id is not null and mention.first_of_origin is distinct from scope.is_first
returning mention.strand_id
