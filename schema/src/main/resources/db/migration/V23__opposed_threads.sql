-- A thread may contradict several others: each of its wordings may have an opposite in another thread.

create function opposed_threads(thread uuid) returns table (thread_id uuid)
    language sql stable parallel safe
begin atomic
    select other.thread_id
    from claim_thread
    join wording on wording.thread_id = claim_thread.id
    join wording as other on other.id = wording.opposite
    where claim_thread.id = thread and claim_thread.opposite_id is not null and other.thread_id <> thread
    union
    select wording.thread_id
    from claim_thread
    join wording as other on other.thread_id = claim_thread.id
    join wording on wording.opposite = other.id
    where claim_thread.id = thread and claim_thread.opposite_id is not null and wording.thread_id <> thread;
end;

comment on function opposed_threads(uuid) is 'The threads with a wording that says the opposite of a wording of this thread.';

comment on column claim_thread.opposite_id is
    'The thread that says the opposite; of several, the one with the smallest id. Null if there is none.';
comment on column source_shift.pair_id is 'Thread of the earlier mention.';
comment on column thread.opposite_id is
    'The thread that says the opposite; of several, the one with the smallest id. Null if there is none.';
