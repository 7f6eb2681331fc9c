with {compared_mentions}
select
    side.number as side,
    reach.since,
    counted.mentions,
    counted.articles,
    counted.origins,
    counted.statements,
    counted.unnamed,
    counted.denials,
    counted.withdrawn,
    counted.corrected,
    held.claims,
    held.shared,
    held.first
from side
join reach on reach.side = side.number
cross join lateral (
    select
        count(*)                                                           as mentions,
        count(distinct article_id)                                         as articles,
        count(distinct origin_id) filter (where status = 'current')        as origins,
        count(*) filter (where source is not null or anonymous)            as statements,
        count(*) filter (where anonymous)                                  as unnamed,
        count(*) filter (where stance = 'denies')                          as denials,
        count(*) filter (where status = 'withdrawn')                       as withdrawn,
        count(distinct article_id) filter (where status = 'withdrawn')     as corrected
    from compared
    where compared.side = side.number
) as counted
cross join lateral (
    select
        count(*)                                     as claims,
        count(*) filter (where theirs is not null)   as shared,
        count(*) filter (where own < theirs)         as first
    from (
        select
            case side.number when 1 then said_at else with_said_at end as own,
            case side.number when 1 then with_said_at else said_at end as theirs
        from carried
    ) as placed
    where own is not null
) as held
order by side.number
