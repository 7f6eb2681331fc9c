-- at most one more than :matches, so that a word of many claims costs no more
select count(*)
from (
    select
    from search_claims(:q)
    where
        {filter_mentions}
        and (
            cast(:olderThanId as text) is null
            or (said_at, id) < (cast(:olderThanKey as timestamptz), cast(:olderThanId as text))
        )
    limit :matches + 1
) as match
