-- Writes the changes of position of each source of :parts in the thread of :threads at the same place and in the threads opposed to it. In
-- a thread without an opposite, only who denies its claim can have changed position.
--
-- Two threads are opposed if a wording of one is the opposite of a wording of the other; a thread may be opposed to several. In view of a
-- thread, a source supports its claim if it states, confirms or promises it, or denies that of an opposed thread. What was withdrawn or
-- misreported is no position. A change is a mention that takes the other position than the source's mention before it, in view of the
-- threads of both: who says in turn that it is so, that it is not, and in other words that it is not, has changed position once.
--
-- "offset 0" keeps a look-up by index for each thread, whatever the statistics.
with recursive start as materialized (
    select thread_id, source_id
    from unnest(:threads::uuid[], :parts::uuid[]) as part (thread_id, source_id)
    where exists (
            select
            from claim_thread
            where claim_thread.id = part.thread_id and (opposite_id is not null or 'denies' = any(claim_thread.stances))
        )
        or exists (select from source_shift where source_shift.thread_id = part.thread_id)
        or exists (select from source_shift where source_shift.pair_id = part.thread_id)
), near (id, steps) as (
    select thread_id, 0 from start
    union
    select opposed.thread_id, near.steps + 1 from near cross join lateral opposed_threads(near.id) as opposed where near.steps < 2
), edge as materialized (
    select near.id, opposed.thread_id as opposed_id
    from (select distinct id from near) as near
    cross join lateral opposed_threads(near.id) as opposed
), walk (source_id, id, steps) as (
    select source_id, thread_id, 0 from start
    union
    select walk.source_id, edge.opposed_id, walk.steps + 1 from walk join edge on edge.id = walk.id where walk.steps < 2
), reached as materialized (
    select source_id, id, min(steps) as steps from walk group by source_id, id
), member as materialized (
    -- the threads that count in view of a thread
    select source_id, id as view_id, id as thread_id, false as opposed from reached
    union all
    select reached.source_id, reached.id, edge.opposed_id, true from reached join edge on edge.id = reached.id
), stated as materialized (
    select strand.id, strand.source_id, member.view_id, (strand.stance = 'denies') <> member.opposed as against
    from member
    cross join lateral (
        select id, source_id, stance
        from strand
        where strand.thread_id = member.thread_id
            and strand.source_id = member.source_id
            and strand.status = 'current'
            and not strand.anonymous
            and strand.stance in ('states', 'confirms', 'promises', 'denies')
        offset 0
    ) as strand
), torn as materialized (
    -- of sources that both support and oppose; only their mentions have to be compared
    select id, source_id, view_id, against
    from (
        select *, bool_or(against) over whole as opposes, bool_and(against) over whole as only_opposes
        from stated
        window whole as (partition by source_id, view_id)
    ) as judged
    where opposes and not only_opposes
), reported as materialized (
    select
        torn.source_id, torn.view_id, mention.id, mention.thread_id, mention.said_at, mention.outlet_id, mention.via_id, torn.against
    from torn
    cross join lateral (
        select id, thread_id, said_at, outlet_id, via_id from mention where mention.strand_id = torn.id offset 0
    ) as mention
), published as materialized (
    -- from when on each outlet has each position of a source
    select source_id, view_id, outlet_id, against, min(said_at) as first_seen from reported group by source_id, view_id, outlet_id, against
), stand as (
    -- but no mention that cites an outlet for the contrary of what that outlet had published
    select reported.*
    from reported
    left join published as cited
        on cited.source_id = reported.source_id
        and cited.view_id = reported.view_id
        and cited.outlet_id = reported.via_id
        and cited.against <> reported.against
        and cited.first_seen <= reported.said_at
        and reported.via_id <> reported.outlet_id
    left join published as same
        on same.source_id = reported.source_id
        and same.view_id = reported.view_id
        and same.outlet_id = reported.via_id
        and same.against = reported.against
        and same.first_seen <= reported.said_at
    where cited.source_id is null or same.source_id is not null
), compared as (
    select
        *,
        lag(against) over running   as earlier_against,
        lag(id) over running        as earlier_id,
        lag(thread_id) over running as earlier_thread_id
    from stand
    window running as (partition by source_id, view_id order by said_at, id)
), touched as materialized (
    -- where a change of a source may have begun or ended
    select source_id, id from reached where steps < 2
), changed as materialized (
    select source_id, earlier_thread_id, earlier_id, id as later_id, thread_id, said_at as later_at
    from compared
    where against <> earlier_against
        and view_id in (thread_id, earlier_thread_id)
        and (
            (source_id, thread_id) in (select source_id, id from touched)
            or (source_id, earlier_thread_id) in (select source_id, id from touched)
        )
    group by source_id, earlier_thread_id, earlier_id, compared.id, thread_id, said_at
    having count(*) = case when thread_id = earlier_thread_id then 1 else 2 end
), held_before (later_id) as (
    select later_id
    from touched
    join source_shift on source_shift.thread_id = touched.id and source_shift.source_id = touched.source_id
    union
    select later_id
    from touched
    join source_shift on source_shift.pair_id = touched.id and source_shift.source_id = touched.source_id
), gone as (
    delete from source_shift
    where later_id = any(array(select later_id from held_before)) and later_id not in (select later_id from changed)
)
insert into source_shift as held (source_id, pair_id, earlier_id, later_id, thread_id, later_at)
select source_id, earlier_thread_id, earlier_id, later_id, thread_id, later_at from changed
on conflict (later_id) do update set
    source_id = excluded.source_id,
    pair_id = excluded.pair_id,
    earlier_id = excluded.earlier_id,
    thread_id = excluded.thread_id,
    later_at = excluded.later_at
where held is distinct from excluded
