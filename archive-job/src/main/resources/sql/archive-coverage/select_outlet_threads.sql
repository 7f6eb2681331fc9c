-- Returns how outlets carry threads.
select
    thread_id,
    outlet_id,
    outlet,
    coalesce(sum(mentions) filter (where asserts(stance)), 0)     as mentions,
    sum(articles)                                                 as articles,
    sum(reports)                                                  as reports,
    coalesce(sum(mentions) filter (where stance = 'denies'), 0)   as denials,
    min(first_seen)                                               as first_seen,
    max(last_seen)                                                as last_seen,
    min_by(first_mention, struct(not asserts(stance), first_seen, first_mention)) as first_mention,
    array_sort(collect_set(source_kind))                          as source_kinds,
    array_sort(collect_set(stance))                               as stances,
    array_sort(array_distinct(flatten(collect_list(subjects))))   as subjects,
    array_sort(array_distinct(flatten(collect_list(aspects))))    as aspects,
    bool_or(status = 'current')                                   as is_current,
    max(last_changed)                                             as last_changed
from strand
where status <> 'superseded'
group by thread_id, outlet_id, outlet
