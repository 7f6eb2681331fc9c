-- The watches that these threads, or the threads that say the opposite, may concern. A thread concerns a watch only if it has changed since
-- the time from which the watch reports.
with scope as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select pair_id from source_shift where thread_id = any(:threads::uuid[])
), joined as materialized (
    -- rulings that two wordings are one claim
    select one.thread_id, max(made_at) as made_at
    from claim_constraint
    join wording as one on one.id = one_wording
    join wording as other on other.id = other_wording
    where same and one.thread_id = other.thread_id and one.thread_id in (select id from scope)
    group by one.thread_id
)
select
    watch.id as watch_id, thread.id as thread_id, watch.minimum_origins,
    watch.triggers && '{second-origin,many-origins}' and thread.origins > 0 as counted
from scope
join claim_thread as thread on thread.id = scope.id
cross join lateral (
    select greatest(
        thread.last_changed,
        (select max(greatest(gone_at, checked_at)) from mention where mention.thread_id = thread.id),
        (select made_at from joined where joined.thread_id = thread.id)
    ) as changed_at
) as last
join watch on not watch.deleted and watch.since <= last.changed_at and case watch.target_kind
    when 'thread' then
        thread.id::text = watch.target
        or exists (select from wording where wording.thread_id = thread.id and wording.id::text = watch.target)
    when 'source' then
        exists (select from strand where strand.thread_id = thread.id and strand.source_id::text = watch.target)
    when 'outlet' then watch.target = any(thread.outlet_ids::text[])
    when 'subject' then watch.target = any(thread.subjects)
    when 'search' then exists (
        select
        from mention
        where mention.thread_id = thread.id
            -- as in search_claims: a watch of a search finds what the page of the search lists
            and to_tsvector('english'::regconfig, mention.claim) @@ websearch_to_tsquery('english'::regconfig, folded(watch.target))
    )
end
