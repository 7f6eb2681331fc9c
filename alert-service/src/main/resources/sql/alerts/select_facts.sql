-- The facts in these threads that watches ask for, and that were not reported to them yet.
--
-- Facts are ordered by when they were first received, not by when they were said: what was received later never makes an earlier fact a
-- different one. What a person added or corrected counts from the time of the ruling. An origin counts from its first current mention, a
-- number of origins from the time at which one claim had them. A watch of a thread, subject or search sees all facts of its threads; one
-- of a source or an outlet sees the withdrawals, corrections, changes of position and drift of this source or outlet only.
--
-- A thread has been reported under its present id, or under one that the present thread contains.
with concerned as materialized (
    select
        watch.id as watch_id, watch.owner, watch.name, watch.target_kind, watch.target, watch.triggers, watch.minimum_origins, watch.since,
        watch.webhook_url is not null as webhook, watch.mail_frequency, thread.id as thread_id, thread.headline
    from unnest(:watches::uuid[], :threads::uuid[]) as watched (watch_id, thread_id)
    join watch on watch.id = watched.watch_id
    join claim_thread as thread on thread.id = watched.thread_id
), reached as (
    -- when the threads reached numbers of origins, and the mention that has the last of them
    select thread_id, number, mention_id, at
    from unnest(:reachedThreads::uuid[], :numbers::integer[], :mentions::text[], :times::timestamptz[]) as reached (
        thread_id, number, mention_id, at
    )
), told as materialized (
    -- the mentions, with the times from which their origins and their positions count
    select
        mention.id, mention.thread_id, mention.origin_id, mention.origin_kind, mention.status, mention.stance, mention.article_id,
        mention.outlet_id, mention.source_id,
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
), fact as (
    select concerned.*, kind.name as kind, reached.mention_id, reached.at as happened_at, 'thread' as once, null as words
    from concerned
    join reached using (thread_id)
    cross join lateral (
        select 'second-origin' as name where reached.number = 2
        union all
        select 'many-origins' where reached.number = concerned.minimum_origins
    ) as kind
    union all
    select concerned.*, 'first-named-source', ranked.id, ranked.origin_at, 'thread', null
    from concerned
    join ranked using (thread_id)
    where ranked.named and ranked.place_of_kind = 1 and ranked.place > 1
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
