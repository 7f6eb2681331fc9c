side (number, begins, ends) as (
    values
        (1, coalesce(cast(:from as timestamptz), '-infinity'), coalesce(cast(:until as timestamptz), 'infinity')),
        (2, coalesce(cast(:withFrom as timestamptz), '-infinity'), coalesce(cast(:withUntil as timestamptz), 'infinity'))
), latest as materialized (
    -- one look-up by time for each outlet: all mentions of a large outlet would be too many to sort
    select side.number as side, own.*
    from side
    cross join lateral unnest(
        case side.number when 1 then cast(:outlet as uuid[]) else cast(:withOutlet as uuid[]) end) as wanted (id)
    cross join lateral (
        select id, thread_id, said_at, article_id, origin_id, source, anonymous, stance, status
        from thread_mention
        where
            outlet_id = wanted.id
            and said_at >= side.begins
            and said_at < side.ends
            and (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
        order by said_at desc, id desc
        limit :most
    ) as own
    union all
    select side.number, every.*
    from side
    cross join lateral (
        select id, thread_id, said_at, article_id, origin_id, source, anonymous, stance, status
        from thread_mention
        where
            case side.number when 1 then cast(:outlet as uuid[]) else cast(:withOutlet as uuid[]) end is null
            and said_at >= side.begins
            and said_at < side.ends
            and (cast(:subject as text) is null or subjects @> array[cast(:subject as text)])
        order by said_at desc, id desc
        limit :most
    ) as every
), reach as materialized (
    -- The time since which a side is read, if it has more mentions than are read. Sides of one range are read since the same time.
    select
        side.number as side,
        case when side.same then max(own.since) over () else own.since end as since
    from (select number, count(*) over (partition by begins, ends) = 2 as same from side) as side
    left join (
        select side, case when count(*) >= :most then min(said_at) end as since from latest group by side
    ) as own on own.side = side.number
), compared as materialized (
    select latest.*
    from latest
    join reach on reach.side = latest.side
    where reach.since is null or latest.said_at > reach.since
), carried as materialized (
    select
        thread_id,
        min(said_at) filter (where side = 1) as said_at,
        min(said_at) filter (where side = 2) as with_said_at,
        count(*)                             as mentions,
        max(said_at)                         as last_said_at
    from compared
    where asserts(stance)
    group by thread_id
)
