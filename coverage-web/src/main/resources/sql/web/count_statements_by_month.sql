-- by day first: the month and the words of few rows are computed, and not those of each statement
select
    date_trunc('month', day)::date as month,
    case
        when stance in ('denies', 'declines') then 'denies or declines'
        when stance in ('states', 'confirms') then 'states or confirms'
        when stance = 'promises' then 'promises'
        when stance in ('expects', 'believes') then 'expects or believes'
        when stance is null then 'no stance'
        else 'doubts, wants or asks'
    end                            as does,
    sum(statements)::bigint        as statements
from (
    select (said_at at time zone 'UTC')::date as day, stance, count(*) as statements
    from thread_mention
    where source_id = :id
    group by 1, 2
) as counted
group by 1, 2
order by 1, 2
