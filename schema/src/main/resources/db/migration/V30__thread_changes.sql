-- The queue of changed threads, whose states the coverage builder publishes on hearsay.threads.v1, and the time of a thread's last change.
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while rows are updated and the index is created.

create table if not exists thread_change (
    ticket    bigint generated always as identity primary key,
    thread_id uuid not null
);

comment on table thread_change is
    'Queue of threads whose row in claim_thread was written or deleted. The coverage builder publishes the current state of each and '
    'deletes the tickets. The statements that change claim_thread add tickets and update none, so no transaction waits for another.';
comment on column thread_change.ticket is 'Number of the entry, in the order of insertion.';
comment on column thread_change.thread_id is 'See claim_thread.id.';

create table if not exists thread_publisher (
    one    boolean primary key default true check (one),
    holder uuid
);

comment on table thread_publisher is
    'A single row. The instance that holds its lock publishes states of threads; the others wait.';
comment on column thread_publisher.one is 'Always true.';
comment on column thread_publisher.holder is
    'The instance that published last. Another one first ends the Kafka transactions of this one.';

insert into thread_publisher default values on conflict do nothing;

grant select, insert, delete on thread_change to hearsay_coverage;
grant select, update on thread_publisher to hearsay_coverage;


call alter_without_waiting('alter table public.strand add column if not exists last_changed timestamptz');
call alter_without_waiting('alter table public.outlet_thread add column if not exists last_changed timestamptz');
call alter_without_waiting('alter table public.claim_thread add column if not exists last_changed timestamptz');

comment on column strand.last_changed is 'Last time that it gained or lost a mention: the latest mention.added_at or mention.withdrawn_at.';
comment on column outlet_thread.last_changed is 'Last time that it gained or lost a mention: the latest strand.last_changed.';
comment on column claim_thread.last_changed is 'Last time that it gained or lost a mention: the latest outlet_thread.last_changed.';

update strand
set last_changed = changed.at
from (
    select strand_id, max(greatest(added_at, withdrawn_at)) as at from mention where strand_id is not null group by strand_id
) as changed
where strand.id = changed.strand_id;

update outlet_thread
set last_changed = changed.at
from (
    select thread_id, outlet_id, outlet, max(last_changed) as at
    from strand
    where status <> 'superseded'
    group by thread_id, outlet_id, outlet
) as changed
where (outlet_thread.thread_id, outlet_thread.outlet_id, outlet_thread.outlet) = (changed.thread_id, changed.outlet_id, changed.outlet);

update claim_thread
set last_changed = changed.at
from (select thread_id, max(last_changed) as at from outlet_thread group by thread_id) as changed
where claim_thread.id = changed.thread_id;

create index if not exists claim_thread_changed on claim_thread (last_changed, id);


create or replace view thread as
select
    id,
    headline,
    subjects,
    aspects,
    first_seen,
    last_seen,
    mentions,
    articles,
    outlets,
    outlet_names,
    reports,
    origins,
    named_origins,
    anonymous_origins,
    governmental_origins,
    denials,
    opposite_id,
    outlet_ids,
    source_ids,
    source_kinds,
    stances,
    last_changed
from claim_thread;

comment on column thread.last_changed is
    'When it last gained or lost a mention: the first reception of the revision that added or withdrew one.';


-- The states of all threads are published once.
insert into thread_change (thread_id) select id from claim_thread;
