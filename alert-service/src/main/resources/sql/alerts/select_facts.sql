-- The facts in these threads that watches ask for, and that were not reported to them yet.
--
-- Facts are ordered by when they were first received, not by when they were said: what was received later never makes an earlier fact a
-- different one. What a person added or corrected counts from the time of the ruling. An origin counts from its first current mention. A
-- watch of a thread, subject or search sees all facts of its threads; one of a source or an outlet sees the withdrawals, corrections,
-- changes of position and drift of this source or outlet only.
--
-- A thread has been reported under its present id, or under one that the present thread contains.
with recursive scope as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select pair_id from source_shift where thread_id = any(:threads::uuid[])
), joined as materialized (
    -- rulings that two groups of wordings are one thread
    select
        one.thread_id, ruling_id, made_at, coalesce(one.group_id, one.thread_id) as one_group,
        coalesce(other.group_id, other.thread_id) as other_group
    from claim_constraint
    join wording as one on one.id = one_wording
    join wording as other on other.id = other_wording
    where same and one.thread_id = other.thread_id and one.thread_id in (select id from scope)
), concerned as materialized (
    select
        watch.id as watch_id, watch.owner, watch.name, watch.target_kind, watch.target, watch.triggers, watch.minimum_origins, watch.since,
        watch.webhook_url is not null as webhook, watch.mail_frequency, thread.id as thread_id, thread.headline
    from scope
    join claim_thread as thread on thread.id = scope.id
    cross join lateral (
        select greatest(
            thread.last_changed,
            (select max(greatest(gone_at, checked_at)) from mention where mention.thread_id = thread.id),
            (select max(made_at) from joined where joined.thread_id = thread.id)
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
                and to_tsvector('english'::regconfig, mention.claim) @@ plainto_tsquery('english'::regconfig, watch.target)
        )
    end
), told as materialized (
    -- the mentions, with the times from which their origins and their positions count
    select
        mention.id, mention.thread_id, mention.origin_id, mention.origin_kind, mention.status, mention.stance, mention.article_id,
        mention.outlet_id, mention.source_id, coalesce(wording.group_id, wording.thread_id) as group_id,
        greatest(mention.added_at, case when ruled.added or ruled.source_corrected then ruled.checked_at end) as origin_at,
        greatest(
            mention.added_at,
            case
                when ruled.source_corrected
                    or not exists (select from attribution where attribution.id = ruled.id and attribution.stance = ruled.stance)
                then ruled.checked_at
            end
        ) as position_at,
        greatest(mention.added_at, ruled.checked_at) as words_at
    from mention
    join wording on wording.id = mention.wording_id
    left join ruled_attribution as ruled on ruled.id = mention.id and ruled.checked <> 'confirmed'
    where mention.thread_id in (select thread_id from concerned)
), first_mention as materialized (
    select distinct on (thread_id, origin_id)
        thread_id, origin_id, told.id, origin_at, told.origin_kind = 'named' and claim_origin.certain as named
    from told
    join claim_origin using (thread_id, origin_id)
    where status = 'current'
    order by thread_id, origin_id, origin_at, told.id
), ranked as materialized (
    select
        *,
        row_number() over (partition by thread_id order by origin_at, id)        as place,
        row_number() over (partition by thread_id, named order by origin_at, id) as place_of_kind
    from first_mention
), side as (
    -- the groups on both sides of each ruling, as earlier rulings had joined them
    select thread_id, ruling_id, made_at, 1 as number, one_group as group_id from joined
    union
    select thread_id, ruling_id, made_at, 2, other_group from joined
    union
    select
        side.thread_id, side.ruling_id, side.made_at, side.number,
        case when joined.one_group = side.group_id then joined.other_group else joined.one_group end
    from side
    join joined on joined.thread_id = side.thread_id
        and side.group_id in (joined.one_group, joined.other_group)
        and (joined.made_at, joined.ruling_id) < (side.made_at, side.ruling_id)
), side_origin as (
    -- A group that no ruling names may have been on either side.
    select side.thread_id, ruling_id, made_at, number, origin_id, min(origin_at) as origin_at
    from (select distinct thread_id, ruling_id, made_at, number from side) as side
    join told on told.thread_id = side.thread_id and status = 'current' and origin_id is not null and (
        exists (select from side as held where (held.ruling_id, held.number, held.group_id) = (side.ruling_id, side.number, told.group_id))
        or not exists (
            select from joined where joined.thread_id = told.thread_id and told.group_id in (joined.one_group, joined.other_group)
        )
    )
    group by side.thread_id, ruling_id, made_at, number, origin_id
), merged as (
    -- the origins that a ruling brought together, and how many the larger side had
    select
        thread_id,
        made_at,
        origin_id,
        row_number() over (partition by ruling_id order by min(origin_at), origin_id) as place,
        max(max(known)) over (partition by ruling_id)                                 as known
    from (select *, count(*) over (partition by ruling_id, number) as known from side_origin) as side_origin
    group by thread_id, ruling_id, made_at, origin_id
), fact as (
    select concerned.*, kind.name as kind, ranked.id as mention_id, ranked.origin_at as happened_at, 'thread' as once, null as words
    from concerned
    join ranked using (thread_id)
    cross join lateral (
        select 'second-origin' as name where ranked.place = 2
        union all
        select 'first-named-source' where ranked.named and ranked.place_of_kind = 1 and ranked.place > 1
        union all
        select 'many-origins' where ranked.place = concerned.minimum_origins
    ) as kind
    union all
    select concerned.*, kind.name, ranked.id, greatest(merged.made_at, ranked.origin_at), 'thread', null
    from concerned
    join merged using (thread_id)
    join ranked using (thread_id, origin_id)
    cross join lateral (
        select 'second-origin' as name, 2 as needed
        union all
        select 'many-origins', concerned.minimum_origins
    ) as kind
    where merged.place = kind.needed and merged.known < kind.needed
    union all
    select concerned.*, 'denial', told.id, told.position_at, 'article', null
    from concerned
    join told using (thread_id)
    where told.stance = 'denies' and told.status = 'current'
    union all
    select concerned.*, 'withdrawal', mention.id, mention.withdrawn_at, 'article', null
    from concerned
    join mention using (thread_id)
    where mention.status = 'withdrawn' and case concerned.target_kind
        when 'source' then mention.source_id::text = concerned.target
        when 'outlet' then mention.outlet_id::text = concerned.target
        else true
    end
    union all
    select concerned.*, 'correction', mention.id, mention.gone_at, 'mention', instead.claim
    from concerned
    join mention using (thread_id)
    cross join lateral (
        -- the statement that a later revision has in its place
        select later.claim
        from mention as later
        where later.article_id = mention.article_id
            and later.received_at >= mention.gone_at
            and later.source_id is not distinct from mention.source_id
            and later.claim <> mention.claim
            and (mention.reworded or later.thread_id = mention.thread_id)
            and not exists (
                select
                from mention as before
                where before.article_id = later.article_id
                    and before.source_id is not distinct from later.source_id
                    and before.claim = later.claim
                    and before.place < later.place
            )
        order by later.place, later.thread_id <> mention.thread_id, later.id
        limit 1
    ) as instead
    where 'correction' = any(concerned.triggers)
        and mention.gone_at is not null
        and mention.status = 'superseded'
        -- no later revision has the same words
        and not exists (
            select
            from mention as later
            where later.article_id = mention.article_id
                and later.source_id is not distinct from mention.source_id
                and later.claim = mention.claim
                and (later.place > mention.place or later.in_current)
        )
        and case concerned.target_kind
            when 'source' then mention.source_id::text = concerned.target
            when 'outlet' then mention.outlet_id::text = concerned.target
            else true
        end
    union all
    select concerned.*, 'position-change', mention.id, coalesce(told.position_at, mention.added_at), 'article', null
    from concerned
    join source_shift on concerned.thread_id in (source_shift.thread_id, source_shift.pair_id)
    join mention on mention.id = source_shift.later_id
    left join told on told.id = mention.id
    where case concerned.target_kind
        when 'source' then source_shift.source_id::text = concerned.target
        when 'outlet' then mention.outlet_id::text = concerned.target
        else true
    end
    union all
    select concerned.*, 'drift', drift.later_id, drift.happened_at, 'article', drift.words
    from concerned
    cross join lateral (
        select
            claim_drift.later_id,
            max(greatest(later.words_at, earlier.added_at, case when earlier.checked <> 'confirmed' then earlier.checked_at end))
                as happened_at,
            format(
                'after %s: %s',
                min(claim_drift.earlier_outlet),
                string_agg(
                    replace(claim_drift.kind, '-', ' ') || case
                        when cardinality(earlier_words) > 0 and cardinality(later_words) > 0 then
                            format(', “%s” to “%s”', array_to_string(earlier_words, ' … '), array_to_string(later_words, ' … '))
                        when cardinality(earlier_words) > 0 then format(', without “%s”', array_to_string(earlier_words, ' … '))
                        else ''
                    end,
                    '; '
                    order by claim_drift.kind
                )
            ) as words
        from claim_drift
        join told as later on later.id = claim_drift.later_id
        join mention as earlier on earlier.id = claim_drift.earlier_id
        where claim_drift.thread_id = concerned.thread_id
            and later.status = 'current'
            and case concerned.target_kind
                when 'source' then concerned.target in (later.source_id::text, earlier.source_id::text)
                when 'outlet' then later.outlet_id::text = concerned.target
                else true
            end
        group by claim_drift.later_id
    ) as drift
    where 'drift' = any(concerned.triggers)
)
select distinct on (fact.watch_id, fact.kind, case when fact.once = 'thread' then fact.thread_id::text else fact.mention_id end)
    fact.watch_id,
    fact.owner,
    fact.name,
    fact.webhook,
    fact.mail_frequency,
    fact.kind,
    fact.minimum_origins,
    fact.words,
    fact.thread_id,
    fact.headline,
    fact.happened_at,
    mention.id as mention_id,
    mention.claim_id,
    mention.article_id,
    mention.claim,
    mention.source,
    mention.origin,
    mention.outlet,
    mention.title,
    mention.url
from fact
join mention on mention.id = fact.mention_id
where fact.kind = any(fact.triggers)
    and fact.happened_at >= fact.since
    and not exists (
        select
        from alert
        where alert.watch_id = fact.watch_id
            and alert.kind = fact.kind
            and (
                alert.mention_id = fact.mention_id
                or fact.once <> 'mention' and (
                    alert.thread_id = fact.thread_id
                    or exists (select from wording where wording.id = alert.thread_id and wording.thread_id = fact.thread_id)
                ) and case fact.once
                    -- a later revision of an article repeats its facts under new ids
                    when 'article' then alert.article_id = mention.article_id and alert.source is not distinct from mention.source
                    -- unless a ruling or a later revision took away the origin that was reported
                    else exists (
                        select
                        from told
                        join ranked using (thread_id, origin_id)
                        where told.thread_id = fact.thread_id
                            and told.article_id = alert.article_id
                            and told.status = 'current'
                            and case fact.kind
                                when 'second-origin' then ranked.place >= 2
                                when 'many-origins' then ranked.place >= fact.minimum_origins
                                else ranked.named
                            end
                    )
                end
            )
    )
order by
    fact.watch_id,
    fact.kind,
    case when fact.once = 'thread' then fact.thread_id::text else fact.mention_id end,
    fact.happened_at,
    fact.mention_id
