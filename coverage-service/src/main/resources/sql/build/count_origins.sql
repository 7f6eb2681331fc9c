-- The origins of these threads anew, from their mentions.
with counted as materialized (
    select
        mention.thread_id,
        mention.origin_id,
        min(mention.origin)                                                as origin,
        min(mention.origin_kind)                                           as kind,
        case min(mention.origin_kind)
            when 'named' then coalesce(min(mention.source_kind) filter (where mention.source_id = mention.origin_id), min(identity.kind))
            else min(mention.origin_kind)
        end                                                                as source_kind,
        bool_or(mention.origin_governmental)                               as governmental,
        (array_agg(mention.through order by mention.said_at, mention.id))[1] as through,
        min(mention.said_at)                                               as first_seen,
        max(mention.said_at)                                               as last_seen,
        count(*)                                                           as mentions,
        count(distinct mention.outlet_id)                                  as carriers,
        array_agg(distinct mention.outlet order by mention.outlet)         as carrier_names,
        count(distinct mention.report_id)                                  as reports
    from mention
    left join identity on identity.id = mention.origin_id
    where mention.thread_id = any(:threads::uuid[]) and mention.status <> 'superseded'
    group by mention.thread_id, mention.origin_id
), gone as (
    delete from claim_origin as held
    where held.thread_id = any(:threads::uuid[])
        and not exists (select from counted where counted.thread_id = held.thread_id and counted.origin_id = held.origin_id)
)
insert into claim_origin as held (
    thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names, reports
)
select
    thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names, reports
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
    reports = excluded.reports
where held is distinct from excluded
