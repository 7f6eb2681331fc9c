-- Finds the wordings whose opposite a wording is by the index on opposite. Joined in one go, they were found by reading the whole table.
-- "strict" keeps the function from being merged into a query, whose number of rows the planner would overestimate by far.

create or replace function opposed_threads(thread uuid) returns table (thread_id uuid)
    language sql stable strict parallel safe rows 1
begin atomic
    select other.thread_id
    from claim_thread
    join wording on wording.thread_id = claim_thread.id
    join wording as other on other.id = wording.opposite
    where claim_thread.id = thread and claim_thread.opposite_id is not null and other.thread_id <> thread
    union
    select opposed.thread_id
    from claim_thread
    join wording as other on other.thread_id = claim_thread.id
    cross join lateral (
        select wording.thread_id from wording where wording.opposite = other.id offset 0
    ) as opposed
    where claim_thread.id = thread and claim_thread.opposite_id is not null and opposed.thread_id <> thread;
end;
