-- ranks the matches of one window
select
    found.*,
    ts_headline(
        'english',
        translate(found.claim, U&'\E000\E001', ''),
        websearch_to_tsquery('english', folded(:q)),
        'HighlightAll=true, StartSel=' || U&'\E000' || ', StopSel=' || U&'\E001') as marked
from (
    select *
    from search_claims(:q)
    where
        {filter_mentions}
        and (
            cast(:olderThanId as text) is null
            or (said_at, id) < (cast(:olderThanKey as timestamptz), cast(:olderThanId as text))
        )
        and (cast(:oldestId as text) is null or (said_at, id) >= (cast(:oldestKey as timestamptz), cast(:oldestId as text)))
        and (
            cast(:afterId as text) is null
            or (rank, said_at, id) < (cast(:afterRank as real), cast(:afterKey as timestamptz), cast(:afterId as text))
        )
    order by rank desc, said_at desc, id desc
    limit :limit
) as found
order by rank desc, said_at desc, id desc
