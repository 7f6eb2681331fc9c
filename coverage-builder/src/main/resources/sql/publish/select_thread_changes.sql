-- The next tickets by thread, with the current state of each thread. A thread that is gone has only nulls, and its id may be that of a
-- wording in another thread. One statement, so that tickets and states are from one snapshot.
with due as materialized (
    select ticket, thread_id from thread_change order by ticket limit :tickets
), changed as (
    select thread_id, array_agg(ticket) as tickets from due group by thread_id
)
select
    changed.thread_id,
    changed.tickets,
    thread.id is not null as is_present,
    wording.thread_id     as merged_into,
    thread.headline,
    thread.subjects,
    thread.aspects,
    thread.first_seen,
    thread.last_seen,
    coalesce(thread.last_changed, thread.last_seen) as last_changed,
    thread.mentions,
    thread.articles,
    thread.outlets,
    thread.outlet_names,
    thread.reports,
    thread.origins,
    thread.named_origins,
    thread.anonymous_origins,
    thread.governmental_origins,
    thread.denials,
    thread.opposite_id
from changed
left join claim_thread as thread on thread.id = changed.thread_id
left join wording on wording.id = changed.thread_id and wording.thread_id <> changed.thread_id
