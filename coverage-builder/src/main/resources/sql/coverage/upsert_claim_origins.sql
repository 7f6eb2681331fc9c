-- Writes these origins of these threads from their strands.
with due as materialized (
    select thread_id, origin_id from unnest(:threads::uuid[], :parts::uuid[]) as part (thread_id, origin_id)
), counted as materialized (
    select
        strand.thread_id,
        strand.origin_id,
        min(strand.origin)                                                 as origin,
        min(strand.origin_kind)                                            as kind,
        case min(strand.origin_kind)
            when 'named' then coalesce(min(strand.source_kind) filter (where strand.source_id = strand.origin_id), min(identity.kind))
            when 'described' then min(strand.source_kind)
            else min(strand.origin_kind)
        end                                                                as source_kind,
        bool_or(strand.origin_governmental)                                as governmental,
        (array_agg(strand.through order by strand.first_seen, strand.first_mention))[1] as through,
        min(strand.first_seen)                                             as first_seen,
        max(strand.last_seen)                                              as last_seen,
        sum(strand.mentions)                                               as mentions,
        count(distinct strand.outlet_id)                                   as carriers,
        array_agg(distinct strand.outlet order by strand.outlet)           as carrier_names,
        sum(strand.origin_reports)                                         as reports,
        bool_or(strand.status = 'current')                                 as is_current,
        -- the unnamed sources of an outlet have no identity
        coalesce(bool_and(identity.certain), false)                        as certain
    from due
    join strand on strand.thread_id = due.thread_id and strand.origin_id = due.origin_id
    left join identity on identity.id = strand.origin_id
    where strand.status <> 'superseded'
    group by strand.thread_id, strand.origin_id
), gone as (
    delete from claim_origin as held
    using due
    where held.thread_id = due.thread_id
        and held.origin_id = due.origin_id
        and (held.thread_id, held.origin_id) not in (select thread_id, origin_id from counted)
)
insert into claim_origin as held (
    thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names,
    reports, is_current, certain
)
select
    thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names,
    reports, is_current, certain
from counted
on conflict (thread_id, origin_id) do update set
    origin = excluded.origin,
    kind = excluded.kind,
    source_kind = excluded.source_kind,
    governmental = excluded.governmental,
    through = excluded.through,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen,
    mentions = excluded.mentions,
    carriers = excluded.carriers,
    carrier_names = excluded.carrier_names,
    reports = excluded.reports,
    is_current = excluded.is_current,
    certain = excluded.certain
where held is distinct from excluded
