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
        (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
    and (cast(:aspect as text) is null or aspects @> array[cast(:aspect as text)])
    and (cast(:outlet as uuid[]) is null or outlet_id = any (cast(:outlet as uuid[])))
    and (cast(:source as uuid[]) is null or source_id = any (cast(:source as uuid[])))
    and (cast(:kind as text) is null or source_kind = cast(:kind as text))
    and (cast(:stance as text) is null or stance = cast(:stance as text))
    and (cast(:from as timestamptz) is null or said_at >= cast(:from as timestamptz))
    and (cast(:until as timestamptz) is null or said_at < cast(:until as timestamptz))
        and (
            cast(:afterId as text) is null
            or (rank, said_at, id) < (cast(:afterRank as real), cast(:afterKey as timestamptz), cast(:afterId as text))
        )
    order by rank desc, said_at desc, id desc
    limit :limit
) as found
order by rank desc, said_at desc, id desc
