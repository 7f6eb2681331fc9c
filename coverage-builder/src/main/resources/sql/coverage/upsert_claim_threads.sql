-- Writes these threads from their outlets, origins and strands, and adds a ticket for each that has changed or is gone.
with scope as materialized (
    select * from outlet_thread where thread_id = any(:threads::uuid[])
), subject as (
    select thread_id, array_agg(distinct name order by name) as names from scope cross join unnest(subjects) as name group by thread_id
), aspect as (
    select thread_id, array_agg(distinct name order by name) as names from scope cross join unnest(aspects) as name group by thread_id
), source_kind as (
    select thread_id, array_agg(distinct name order by name) as names from scope cross join unnest(source_kinds) as name group by thread_id
), stance as (
    select thread_id, array_agg(distinct name order by name) as names from scope cross join unnest(stances) as name group by thread_id
), held_thread as (
    select
        thread_id,
        array_agg(first_mention)                                                                as first_mentions,
        min(first_seen)                                                                         as first_seen,
        max(last_seen)                                                                          as last_seen,
        max(last_changed)                                                                       as last_changed,
        sum(mentions)                                                                           as mentions,
        sum(articles)                                                                           as articles,
        count(distinct outlet_id) filter (where mentions > 0)                                   as outlets,
        -- those that only deny, doubt, decline or ask are found, but not counted
        array_agg(distinct outlet_id order by outlet_id)                                        as outlet_ids,
        coalesce(array_agg(distinct outlet order by outlet) filter (where mentions > 0), '{}')  as outlet_names,
        sum(reports)                                                                            as reports,
        sum(denials)                                                                            as denials,
        bool_or(is_current)                                                                     as is_current
    from scope
    group by thread_id
), opposite as (
    -- of new threads; that of others changes only with their wordings
    select wording.thread_id, (array_agg(other.thread_id order by other.thread_id))[1] as id
    from wording
    join wording as other on other.id = wording.opposite
    where wording.thread_id = any(:threads::uuid[])
        and other.thread_id <> wording.thread_id
        and not exists (select from claim_thread where claim_thread.id = wording.thread_id)
    group by wording.thread_id
), gone as (
    delete from claim_thread where id = any(:threads::uuid[]) and id not in (select thread_id from scope)
    returning id
), written as (
    insert into claim_thread as held (
        id, headline, subjects, aspects, first_seen, last_seen, mentions, articles, outlets, outlet_ids, outlet_names, source_ids,
        source_kinds, stances, reports, origins, named_origins, anonymous_origins, governmental_origins, denials, opposite_id, last_changed,
        opposed_ids
    )
    select
        thread.thread_id,
        (select claim from mention where id = any(thread.first_mentions) order by not asserts(stance), said_at, id limit 1),
        coalesce(subject.names, '{}'),
        coalesce(aspect.names, '{}'),
        thread.first_seen,
        thread.last_seen,
        thread.mentions,
        thread.articles,
        thread.outlets,
        thread.outlet_ids,
        thread.outlet_names,
        -- the index returns them in order, so that no more rows are read than are kept
        array(
            select distinct source_id
            from strand
            where strand.thread_id = thread.thread_id and source_id is not null and status <> 'superseded'
            order by source_id
            limit 200
        ),
        coalesce(source_kind.names, '{}'),
        coalesce(stance.names, '{}'),
        thread.reports,
        origin.number,
        origin.named,
        origin.anonymous,
        origin.governmental,
        thread.denials,
        opposite.id,
        thread.last_changed,
        -- of a new thread without an opposite, to which none is opposed: update_opposed_threads would write the row again, with all its
        -- indexes
        case
            when opposite.id is null
                and not exists (select from source_shift where source_shift.thread_id = thread.thread_id)
                and not exists (select from source_shift where source_shift.pair_id = thread.thread_id)
            then '{}'::uuid[]
        end
    from held_thread as thread
    cross join lateral (
        select
            count(*)                                            as number,
            count(*) filter (where kind = 'named' and certain)  as named,
            count(*) filter (where kind = 'anonymous')          as anonymous,
            count(*) filter (where governmental)                as governmental
        from claim_origin
        where claim_origin.thread_id = thread.thread_id and (claim_origin.is_current or not thread.is_current)
    ) as origin
    left join subject on subject.thread_id = thread.thread_id
    left join aspect on aspect.thread_id = thread.thread_id
    left join source_kind on source_kind.thread_id = thread.thread_id
    left join stance on stance.thread_id = thread.thread_id
    left join opposite on opposite.thread_id = thread.thread_id
    on conflict (id) do update set
        headline = excluded.headline,
        subjects = excluded.subjects,
        aspects = excluded.aspects,
        first_seen = excluded.first_seen,
        last_seen = excluded.last_seen,
        mentions = excluded.mentions,
        articles = excluded.articles,
        outlets = excluded.outlets,
        outlet_ids = excluded.outlet_ids,
        outlet_names = excluded.outlet_names,
        source_ids = excluded.source_ids,
        source_kinds = excluded.source_kinds,
        stances = excluded.stances,
        reports = excluded.reports,
        origins = excluded.origins,
        named_origins = excluded.named_origins,
        anonymous_origins = excluded.anonymous_origins,
        governmental_origins = excluded.governmental_origins,
        denials = excluded.denials,
        last_changed = excluded.last_changed
    where (
        held.headline, held.subjects, held.aspects, held.first_seen, held.last_seen, held.mentions, held.articles, held.outlets,
        held.outlet_ids, held.outlet_names, held.source_ids, held.source_kinds, held.stances, held.reports, held.origins,
        held.named_origins, held.anonymous_origins, held.governmental_origins, held.denials, held.last_changed
    ) is distinct from (
        excluded.headline, excluded.subjects, excluded.aspects, excluded.first_seen, excluded.last_seen, excluded.mentions,
        excluded.articles, excluded.outlets, excluded.outlet_ids, excluded.outlet_names, excluded.source_ids, excluded.source_kinds,
        excluded.stances, excluded.reports, excluded.origins, excluded.named_origins, excluded.anonymous_origins,
        excluded.governmental_origins, excluded.denials, excluded.last_changed
    )
    returning id
)
insert into thread_change (thread_id)
select id from written
union all
select id from gone
