-- Returns the origins of threads.
select
    strand.thread_id,
    strand.origin_id,
    min(strand.origin) as origin,
    min(strand.origin_kind) as kind,
    case min(strand.origin_kind)
        when 'named' then coalesce(min(strand.source_kind) filter (where strand.source_id = strand.origin_id), min(identity.kind))
        when 'described' then min(strand.source_kind)
        else min(strand.origin_kind)
    end as source_kind,
    bool_or(strand.origin_governmental) as governmental,
    min_by(strand.through, struct(strand.first_seen, strand.first_mention)) as through,
    min(strand.first_seen) as first_seen,
    max(strand.last_seen) as last_seen,
    sum(strand.mentions) as mentions,
    count(distinct strand.outlet_id) as carriers,
    array_sort(collect_set(strand.outlet)) as carrier_names,
    sum(strand.origin_reports) as reports,
    bool_or(strand.status = 'current') as is_current,
    -- the unnamed sources of an outlet have no identity
    coalesce(bool_and(identity.certain), false) as certain
from strand
left join identity on identity.id = strand.origin_id
where strand.status <> 'superseded' and strand.origin_id is not null
group by strand.thread_id, strand.origin_id
