-- Wordings of which one leaves out a detail of the other can share a thread. Wordings that say the same are a group; a thread has one group
-- or several.
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while the index is created.

create table if not exists wording_link (
    wording_id uuid not null,
    other_id   uuid not null,
    primary key (wording_id, other_id)
);

comment on table wording_link is
    'Pairs of wordings that would say the same if one of them did not leave out a detail of the other. Each pair is stored in both '
    'directions.';
comment on column wording_link.wording_id is 'See wording.id.';
comment on column wording_link.other_id is 'See wording.id.';

grant select, insert, update, delete on wording_link to hearsay_coverage;

call alter_without_waiting('alter table public.wording add column if not exists group_id uuid');

comment on column wording.group_id is
    'Id of the group, a connected component of the relation "says the same": the smallest wording.id in it. Null if it equals thread_id.';
comment on column wording.thread_id is
    'Id of the thread: the smallest wording.id in it. A thread is a group, or several groups of which some leave out details of others.';

create index if not exists wording_group on wording (coalesce(group_id, thread_id));

-- Statistics of the indexed expression. Without them, a query for many groups would read the whole table.
analyze wording;
