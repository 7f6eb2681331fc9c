-- the last of the newest :matches matches that are not older than :since; no row if there are fewer. The time is a value and no subquery,
-- so that the planner knows how few rows it leaves: it then combines the indexes of words and of times.
select said_at, id
from search_claims(:q)
where
    {filter_mentions}
    and (
        cast(:olderThanId as text) is null
        or (said_at, id) < (cast(:olderThanKey as timestamptz), cast(:olderThanId as text))
    )
    and (cast(:since as timestamptz) is null or said_at >= cast(:since as timestamptz))
order by said_at desc, id desc
offset :matches - 1
limit 1
