-- Returns the strands with their origins. Mentions of one strand differ only in time, id and words.
with strand as (
    select
        strand_id as id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status,
        bool_or(governmental)                 as governmental,
        min(said_at)                          as first_seen,
        max(said_at)                          as last_seen,
        max(greatest(added_at, withdrawn_at)) as last_changed,
        min_by(id, struct(said_at, id))       as first_mention,
        count(*)                              as mentions,
        count_if(first_of_article)            as articles,
        count_if(first_of_report)             as reports,
        array_sort(array_distinct(flatten(collect_list(subjects)))) as subjects,
        array_sort(array_distinct(flatten(collect_list(aspects))))  as aspects
    from placed_mention
    group by strand_id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status
), evidence as (
    select
        thread_id,
        to_json(
            collect_list(struct(
                id, asserts(stance) as asserts, status, first_mention, first_seen, outlet_id, outlet, gate_id, gate, source_id, source,
                source_kind, anonymous, governmental
            )),
            map('timestampFormat', :timestamps)
        ) as strands
    from strand
    group by thread_id
), found as (
    select explode(from_json(
        find_origins(strands),
        'array<struct<id string, origin_id string, origin string, origin_kind string, origin_governmental boolean, through string>>'
    )) as row
    from evidence
)
select strand.*, row.origin_id, row.origin, row.origin_kind, row.origin_governmental, row.through
from strand
left join found on row.id = strand.id
