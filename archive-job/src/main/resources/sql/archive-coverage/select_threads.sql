-- Returns the threads.
with held_thread as (
    select
        thread_id,
        collect_list(first_mention)                                      as first_mentions,
        min(first_seen)                                                  as first_seen,
        max(last_seen)                                                   as last_seen,
        max(last_changed)                                                as last_changed,
        sum(mentions)                                                    as mentions,
        sum(articles)                                                    as articles,
        count(distinct outlet_id) filter (where mentions > 0)            as outlets,
        array_sort(collect_set(outlet_id))                               as outlet_ids,
        array_sort(collect_set(outlet) filter (where mentions > 0))      as outlet_names,
        sum(reports)                                                     as reports,
        sum(denials)                                                     as denials,
        array_sort(array_distinct(flatten(collect_list(source_kinds))))  as source_kinds,
        array_sort(array_distinct(flatten(collect_list(stances))))       as stances,
        array_sort(array_distinct(flatten(collect_list(subjects))))      as subjects,
        array_sort(array_distinct(flatten(collect_list(aspects))))       as aspects,
        bool_or(is_current)                                              as is_current
    from outlet_thread
    group by thread_id
), headline as (
    select outlet_thread.thread_id, min_by(mention.claim, struct(not asserts(mention.stance), mention.said_at, mention.id)) as claim
    from outlet_thread
    join mention on mention.id = outlet_thread.first_mention
    group by outlet_thread.thread_id
), source as (
    select thread_id, slice(array_sort(collect_set(source_id)), 1, 200) as ids from strand where status <> 'superseded' group by thread_id
), origin_count as (
    select
        origin.thread_id,
        count(*)                                           as number,
        count_if(origin.kind = 'named' and origin.certain) as named,
        count_if(origin.kind = 'anonymous')                as anonymous,
        count_if(origin.governmental)                      as governmental
    from origin
    join held_thread on held_thread.thread_id = origin.thread_id
    where origin.is_current or not held_thread.is_current
    group by origin.thread_id
), opposite as (
    select wording.thread_id, min(other.thread_id) as id
    from wording
    join wording as other on other.id = wording.opposite
    where other.thread_id <> wording.thread_id
    group by wording.thread_id
)
select
    thread.thread_id as id, headline.claim as headline, thread.subjects, thread.aspects, thread.first_seen, thread.last_seen,
    thread.last_changed, thread.mentions, thread.articles, thread.outlets, thread.outlet_ids, thread.outlet_names, source.ids as source_ids,
    thread.source_kinds, thread.stances, thread.reports,
    coalesce(origin_count.number, 0)       as origins,
    coalesce(origin_count.named, 0)        as named_origins,
    coalesce(origin_count.anonymous, 0)    as anonymous_origins,
    coalesce(origin_count.governmental, 0) as governmental_origins,
    thread.denials,
    opposite.id as opposite_id
from held_thread as thread
left join headline on headline.thread_id = thread.thread_id
left join source on source.thread_id = thread.thread_id
left join origin_count on origin_count.thread_id = thread.thread_id
left join opposite on opposite.thread_id = thread.thread_id
