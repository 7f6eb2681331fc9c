-- Writes the changes of position of these sources in these threads and in those opposed to them. If no sources are given, of all sources in
-- those of the threads that have or had an opposite. In a thread without an opposite, only who denies its claim can have changed position.
--
-- Two threads are opposed if a wording of one is the opposite of a wording of the other; a thread may be opposed to several. In view of a
-- thread, a source supports its claim if it states, confirms or promises it, or denies that of an opposed thread. What was withdrawn or
-- misreported is no position. A change is a mention that takes the other position than the source's mention before it, in view of the
-- threads of both: who says in turn that it is so, that it is not, and in other words that it is not, has changed position once.
--
-- "offset 0" keeps a look-up by index for each thread, whatever the statistics.
with recursive near (id, steps) as (
    select id, 0
    from unnest(:threads::uuid[]) as id
    where exists (
            select
            from claim_thread
            where claim_thread.id = id.id
                and (opposite_id is not null or cardinality(:sources::uuid[]) > 0 and 'denies' = any(claim_thread.stances))
        )
        or exists (select from source_shift where source_shift.thread_id = id.id)
        or exists (select from source_shift where source_shift.pair_id = id.id)
    union
    select opposed.thread_id, near.steps + 1 from near cross join lateral opposed_threads(near.id) as opposed where near.steps < 3
), reached as materialized (
    select id, min(steps) as steps from near group by id
), member as materialized (
    -- the threads that count in view of a thread
    select id as view_id, id as thread_id, false as opposed from reached where steps < 3
    union
    select reached.id, opposed.thread_id, true from reached cross join lateral opposed_threads(reached.id) as opposed where steps < 3
), stated as materialized (
    select strand.id, strand.source_id, member.view_id, (strand.stance = 'denies') <> member.opposed as against
    from member
    cross join lateral (
        select id, source_id, stance
        from strand
        where strand.thread_id = member.thread_id
            and strand.status = 'current'
            and strand.source_id is not null
            and (cardinality(:sources::uuid[]) = 0 or strand.source_id = any(:sources::uuid[]))
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
), changed as materialized (
    select source_id, earlier_thread_id, earlier_id, id as later_id, thread_id, said_at as later_at
    from compared
    where against <> earlier_against
        and view_id in (thread_id, earlier_thread_id)
        and exists (select from reached where steps < 2 and id in (thread_id, earlier_thread_id))
    group by source_id, earlier_thread_id, earlier_id, compared.id, thread_id, said_at
    having count(*) = case when thread_id = earlier_thread_id then 1 else 2 end
), gone as (
    delete from source_shift as held
    where held.later_id = any(array(
            select later_id from source_shift where thread_id = any(array(select id from reached where steps < 2))
            union
            select later_id from source_shift where pair_id = any(array(select id from reached where steps < 2))
        ))
        and (cardinality(:sources::uuid[]) = 0 or held.source_id = any(:sources::uuid[]))
        and held.later_id not in (select later_id from changed)
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
