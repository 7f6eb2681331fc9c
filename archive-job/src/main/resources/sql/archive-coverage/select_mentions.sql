-- Returns the mentions with their origins, and by which of them a report is counted for an origin.
select
    placed_mention.*,
    strand_origin.origin_id, strand_origin.origin, strand_origin.origin_kind, strand_origin.origin_governmental, strand_origin.through,
    strand_origin.origin_id is not null and placed_mention.status <> 'superseded' and row_number() over (
        partition by placed_mention.thread_id, strand_origin.origin_id, placed_mention.report_id
        order by placed_mention.status = 'superseded', placed_mention.said_at, placed_mention.article_id, placed_mention.id
    ) = 1 as first_of_origin
from placed_mention
join strand_origin on strand_origin.id = placed_mention.strand_id
