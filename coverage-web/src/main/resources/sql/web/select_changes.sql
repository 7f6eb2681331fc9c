-- Threads that changed since a time, each under the most notable of its changes, with at most so many of each kind. Reads at most the
-- latest :most mentions that arrived and as many that were withdrawn; if there are more, the time is that of the last one read.
with latest as materialized (
    select id, thread_id, added_at, outlet, source, origin_id, origin, stance, status
    from thread_mention
    where added_at > cast(:since as timestamptz)
    order by added_at desc, id desc
    limit :most
), gone as materialized (
    select id, thread_id, withdrawn_at, outlet
    from thread_mention
    where status = 'withdrawn' and withdrawn_at > cast(:since as timestamptz)
    order by withdrawn_at desc, id desc
    limit :most
), reach as materialized (
    select case when count(*) = :most then min(added_at) else cast(:since as timestamptz) end as since from latest
), arrived as materialized (
    -- all of one moment or none
    select latest.* from latest cross join reach where latest.added_at > reach.since
), gained as (
    select thread_id, array_agg(origin order by origin) as names
    from (
        select thread_id, origin_id, min(origin) as origin
        from arrived
        where origin_id is not null and status = 'current'
        group by thread_id, origin_id
    ) as candidate
    where not exists (
        select
        from strand
        join mention on mention.strand_id = strand.id
        where strand.thread_id = candidate.thread_id
            and strand.origin_id = candidate.origin_id
            and strand.status <> 'superseded'
            and mention.added_at <= (select since from reach)
    )
    group by thread_id
), denied as (
    select thread_id, array_agg(distinct coalesce(source, outlet) order by coalesce(source, outlet)) as names
    from arrived
    where stance = 'denies' and status = 'current'
    group by thread_id
), turned as (
    select arrived.thread_id, array_agg(distinct arrived.source order by arrived.source) as names
    from arrived
    join source_shift on source_shift.later_id = arrived.id
    group by arrived.thread_id
), withdrawn as (
    select thread_id, array_agg(distinct outlet order by outlet) as names from gone group by thread_id
), touched as (
    select
        thread_id,
        count(*) as arrivals,
        array_agg(distinct outlet order by outlet) as names
    from arrived
    group by thread_id
), described as materialized (
    select
        thread.id,
        thread.headline,
        thread.aspects,
        thread.origins,
        thread.named_origins,
        thread.outlets,
        thread.mentions,
        thread.denials,
        thread.first_seen,
        thread.last_seen,
        thread.last_changed,
        coalesce(touched.arrivals, 0)                    as arrivals,
        coalesce(touched.names, '{}')                    as arrived_in,
        coalesce(gained.names, '{}')                     as gained_origins,
        coalesce(denied.names, '{}')                     as denied_by,
        coalesce(turned.names, '{}')                     as changed_by,
        coalesce(withdrawn.names, '{}')                  as withdrawn_by,
        touched.thread_id is not null and not exists (
            select from mention where mention.thread_id = thread.id and mention.added_at <= (select since from reach)
        )                                                as is_new
    from (select thread_id from touched union select thread_id from withdrawn) as moved
    join thread on thread.id = moved.thread_id
    left join touched on touched.thread_id = thread.id
    left join gained on gained.thread_id = thread.id
    left join denied on denied.thread_id = thread.id
    left join turned on turned.thread_id = thread.id
    left join withdrawn on withdrawn.thread_id = thread.id
), sorted as materialized (
    select
        described.*,
        case
            when denied_by <> '{}' or changed_by <> '{}' then 'contested'
            when withdrawn_by <> '{}' then 'withdrawn'
            when gained_origins <> '{}' and not is_new then 'gained'
            when is_new then 'new'
            else 'repeated'
        end as change
    from described
), ranked as (
    select
        sorted.*,
        count(*) over (partition by change) as threads_of_kind,
        row_number() over (
            partition by change
            order by
                cardinality(denied_by) + cardinality(changed_by) + cardinality(withdrawn_by) desc,
                case when is_new then 0 else cardinality(gained_origins) end desc,
                is_statement(headline) desc,
                origins desc,
                outlets desc,
                last_changed desc,
                id
        ) as place
    from sorted
)
select ranked.*, (select since from reach) as since
from ranked
where place <= :limit and (cast(:change as text) is null or change = cast(:change as text))
order by array_position(array['contested', 'gained', 'withdrawn', 'new', 'repeated'], change), place
