-- The facts in these threads that watches ask for, and that were not reported to them yet.
--
-- Facts are ordered by when they were first received, not by when they were said: what was received later never makes an earlier fact a
-- different one. An origin counts from its first current mention. A watch of a thread, subject or search sees all facts of its threads; one
-- of a source or an outlet sees the withdrawals and changes of position of this source or outlet only.
--
-- A thread has been reported under its present id, or under one that the present thread contains.
with scope as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select pair_id from source_shift where thread_id = any(:threads::uuid[])
), concerned as materialized (
    select
        watch.id as watch_id, watch.owner, watch.name, watch.target_kind, watch.target, watch.triggers, watch.minimum_origins, watch.since,
        watch.webhook_url is not null as webhook, watch.mail_frequency, thread.id as thread_id, thread.headline
    from scope
    join claim_thread as thread on thread.id = scope.id
    join watch on not watch.deleted and watch.since <= thread.last_changed and case watch.target_kind
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
), first_mention as materialized (
    select distinct on (mention.thread_id, mention.origin_id)
        mention.thread_id, mention.origin_id, mention.id, mention.added_at, mention.origin_kind = 'named' and claim_origin.certain as named
    from mention
    join claim_origin using (thread_id, origin_id)
    where mention.thread_id in (select thread_id from concerned) and mention.status = 'current' and mention.origin_id is not null
    order by mention.thread_id, mention.origin_id, mention.added_at, mention.id
), ranked as materialized (
    select
        thread_id, id, added_at, named,
        row_number() over received                                    as place,
        row_number() over (partition by thread_id, named order by added_at, id) as place_of_kind
    from first_mention
    window received as (partition by thread_id order by added_at, id)
), fact as (
    select concerned.*, kind.name as kind, ranked.id as mention_id, ranked.added_at as happened_at, true as once
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
    select concerned.*, kind.name, mention.id, kind.happened_at, false
    from concerned
    join mention using (thread_id)
    cross join lateral (
        select 'denial' as name, mention.added_at as happened_at
        where mention.stance = 'denies' and mention.status = 'current'
        union all
        select 'withdrawal', mention.withdrawn_at
        where mention.status = 'withdrawn' and case concerned.target_kind
            when 'source' then mention.source_id::text = concerned.target
            when 'outlet' then mention.outlet_id::text = concerned.target
            else true
        end
    ) as kind
    union all
    select concerned.*, 'position-change', mention.id, mention.added_at, false
    from concerned
    join source_shift on concerned.thread_id in (source_shift.thread_id, source_shift.pair_id)
    join mention on mention.id = source_shift.later_id
    where case concerned.target_kind
        when 'source' then source_shift.source_id::text = concerned.target
        when 'outlet' then mention.outlet_id::text = concerned.target
        else true
    end
)
select distinct on (fact.watch_id, fact.kind, fact.mention_id)
    fact.watch_id,
    fact.owner,
    fact.name,
    fact.webhook,
    fact.mail_frequency,
    fact.kind,
    fact.minimum_origins,
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
                alert.thread_id = fact.thread_id
                or exists (select from wording where wording.id = alert.thread_id and wording.thread_id = fact.thread_id)
                or alert.mention_id = fact.mention_id
            )
            -- a later revision of an article repeats its facts under new ids
            and (fact.once or alert.article_id = mention.article_id and alert.source is not distinct from mention.source)
    )
order by fact.watch_id, fact.kind, fact.mention_id, fact.thread_id
