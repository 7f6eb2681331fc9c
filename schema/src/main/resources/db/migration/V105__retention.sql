-- Retention: the removal of articles that are old and that no living thread needs. The store service calls continue_retention() if
-- hearsay.store.retention.keep is set; see docs/operations.md.

create table removed_article (
    article_id       text        primary key,
    last_received_at timestamptz not null,
    removed_at       timestamptz not null,
    findings_seen_at timestamptz
);

comment on table removed_article is
    'The articles that retention has removed. Events of what was received until then are ignored, so a replay of the topics does not bring '
    'them back. An article that is received again is stored again, and its row here stays.';
comment on column removed_article.article_id is 'See article.id.';
comment on column removed_article.last_received_at is 'See article.last_received_at: when it was last received before its removal.';
comment on column removed_article.removed_at is 'When it was removed last.';
comment on column removed_article.findings_seen_at is
    'When retention found findings without their article, which the extractor publishes if it reads the topic again. They are removed '
    'a day later. Null if there are none.';

create table retention_pass (
    one        boolean     primary key default true check (one),
    after_id   text        not null default '',
    looked_at  bigint      not null default 0,
    removed    bigint      not null default 0,
    started_at timestamptz,
    ended_at   timestamptz
);

insert into retention_pass default values;

comment on table retention_pass is 'One row: the present pass of retention over all articles, or the last one.';
comment on column retention_pass.one is 'Always true.';
comment on column retention_pass.after_id is 'The id of the last article that it has looked at.';
comment on column retention_pass.looked_at is 'How many articles it has looked at.';
comment on column retention_pass.removed is 'How many articles it has removed.';
comment on column retention_pass.started_at is 'When it began; null if there was none.';
comment on column retention_pass.ended_at is 'When it was complete; null while it is under way.';

-- the store ignores what was removed
grant select on removed_article to hearsay_store;
grant select on removed_article, retention_pass to hearsay_coverage;


create function threads_to_keep(threads uuid[], since timestamptz)
    returns uuid[]
    language plpgsql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    -- the threads found so far; those of them whose relations are not known yet; the relations
    found_ids uuid[] := threads;
    next_ids  uuid[] := threads;
    near_ids  uuid[] := '{}';
    far_ids   uuid[] := '{}';
    near      uuid[];
    far       uuid[];
    kept      uuid[];
begin
    for step in 1..8 loop
        select coalesce(array_agg(related.near_id), '{}'), coalesce(array_agg(related.far_id), '{}') into near, far
        from (
            -- one of both leaves out a detail of the other
            select own.thread_id as near_id, other.thread_id as far_id
            from public.wording as own
            join public.wording_link as link on link.wording_id = own.id
            join public.wording as other on other.id = link.other_id
            where own.thread_id = any(next_ids) and other.thread_id <> own.thread_id
            union
            -- one says the opposite of the other
            select own.thread_id, other.thread_id
            from public.wording as own
            join public.wording as other on other.id = own.opposite
            where own.thread_id = any(next_ids) and other.thread_id <> own.thread_id
            union
            select own.thread_id, other.thread_id
            from public.wording as own
            join public.wording as other on other.opposite = own.id
            where own.thread_id = any(next_ids) and other.thread_id <> own.thread_id
        ) as related;
        near_ids := near_ids || near;
        far_ids := far_ids || far;
        next_ids := array(select unnest(far) except select unnest(found_ids));
        exit when next_ids = '{}';
        found_ids := found_ids || next_ids;
    end loop;

    kept := array(
        select thread_id from public.mention where thread_id = any(found_ids) and said_at >= since
        union
        select mention.thread_id
        from public.mention
        join public.article on article.id = mention.article_id
        where mention.thread_id = any(found_ids) and article.last_received_at >= since
        union
        select wording.thread_id
        from public.wording
        join public.watch on watch.target = wording.id::text
        where wording.thread_id = any(found_ids) and watch.target_kind = 'thread' and not watch.deleted
        union
        select watched.id
        from unnest(found_ids) as watched (id)
        join public.watch on watch.target = watched.id::text
        where watch.target_kind = 'thread' and not watch.deleted
        union
        -- too many to follow: what is behind them may live
        select unnest(next_ids)
    );
    loop
        near := array(
            select near_id
            from unnest(near_ids, far_ids) as related (near_id, far_id)
            where far_id in (select unnest(kept))
            except
            select unnest(kept)
        );
        exit when near = '{}';
        kept := kept || near;
    end loop;
    return array(select unnest(threads) intersect select unnest(kept));
end
$$;

comment on function threads_to_keep(uuid[], timestamptz) is
    'Those of these threads that live or on which a living thread depends. A thread lives if it is watched, or has a mention that was '
    'published since a time or that is in an article received since then. Threads depend on each other if a wording of one leaves out a '
    'detail of a wording of the other, or says the opposite, directly or through others.';


create function reasons_to_keep(older_than timestamptz, ids text[])
    returns table (article_id text, reason text)
    language sql
    stable
    -- so that its callers need no right to the tables of coverage
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    with old as materialized (
        select id from public.article where id = any(ids) and article.last_received_at < older_than
    ), report as materialized (
        -- the report that an article carries is kept as a whole, since the counts of a thread depend on all its copies
        select old.id, carrier.report_id from old join public.carrier on carrier.article_id = old.id
    ), carried as materialized (
        select distinct report.report_id, mention.thread_id, copy.last_received_at >= older_than as recent
        from (select distinct report_id from report) as report
        join public.carrier on carrier.report_id = report.report_id
        join public.article as copy on copy.id = carrier.article_id
        left join public.mention on mention.article_id = carrier.article_id
    ), held as materialized (
        select old.id, mention.thread_id from old join public.mention on mention.article_id = old.id
        union
        select report.id, carried.thread_id from report join carried using (report_id) where carried.thread_id is not null
    ), kept_thread as materialized (
        select unnest(public.threads_to_keep((select coalesce(array_agg(distinct thread_id), '{}') from held), older_than)) as id
    ), in_kept_thread as materialized (
        select distinct id from held where thread_id in (select id from kept_thread)
    ), with_recent_copy as materialized (
        select distinct report.id from report join carried using (report_id) where carried.recent
    )
    select
        asked.id,
        case
            when old.id is null then 'recent'
            when asked.id in (select due.article_id from public.coverage_due as due) then 'due'
            when exists (select from public.coverage_failure as failed where failed.article_id = asked.id) then 'failed'
            when exists (select from public.ruling where ruling.article_ids @> array[asked.id]) then 'ruling'
            when asked.id in (select id from in_kept_thread) then 'thread'
            when asked.id in (select id from with_recent_copy) then 'report'
            -- whoever has the name of an outlet with an article is that outlet
            when exists (select from public.carrier where carrier.article_id = asked.id) and not exists (
                select
                from public.carrier as own
                join public.carrier as later on later.outlet_id = own.outlet_id
                where own.article_id = asked.id and (later.said_at, later.article_id) > (own.said_at, own.article_id)
            ) then 'outlet'
            -- two people of one name are told apart by the occupations that articles give them
            when exists (
                select
                from public.identity_decision as own
                where own.article_id = asked.id
                    and own.occupation is not null
                    and exists (
                        select
                        from public.identity_decision as other
                        where other.person_key = own.person_key and other.occupation <> own.occupation
                    )
                    and not exists (
                        select
                        from public.identity_decision as later
                        where later.person_key = own.person_key
                            and later.occupation = own.occupation
                            and (later.said_at, later.article_id) > (own.said_at, own.article_id)
                    )
            ) then 'person'
        end
    from public.article as asked
    left join old on old.id = asked.id
    where asked.id = any(ids)
$$;

comment on function reasons_to_keep(timestamptz, text[]) is
    'Why retention keeps each of these articles, if articles are removed that were last received before a time; null for those that it '
    'removes. recent: received since then; due: coverage has not seen its present state; failed: coverage has set it aside; ruling: a '
    'ruling names it; thread: it or a copy of it has a mention of one of the threads_to_keep(); report: a '
    'copy was received since then; outlet: the newest article of its outlet; person: the newest that gives an occupation to one of several '
    'people of a name.';


create function retention_preview(older_than timestamptz, share double precision default 1)
    returns table (outcome text, articles bigint)
    language sql
    stable
    security definer
    set search_path = pg_catalog, pg_temp
as $$
    select coalesce(kept.reason, 'removed'), round(count(*) / share)::bigint
    from (
        select array_agg(id) as ids
        from (
            select id, (row_number() over (order by id) - 1) / 500 as number
            from public.article tablesample bernoulli (100 * share) repeatable (0)
        ) as numbered
        group by number
    ) as page
    cross join lateral public.reasons_to_keep(older_than, page.ids) as kept
    group by 1
$$;

comment on function retention_preview(timestamptz, double precision) is
    'How many articles retention would remove now if it removed those that were last received before a time, and how many it would '
    'keep for which reason; see reasons_to_keep(). Looks at a share of the articles, from 0 to 1, and multiplies. Changes nothing.';


create function continue_retention(older_than timestamptz, between_passes interval, at_most integer)
    returns table (looked_at bigint, removed bigint, more boolean)
    language plpgsql
    -- so that the store needs no right to delete articles
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    pass     public.retention_pass%rowtype;
    page     text[];
    old      text[];
    findings text[];
begin
    -- one instance works at a time
    select * into pass from public.retention_pass for update skip locked;
    if not found or pass.ended_at > now() - between_passes then
        return query select 0::bigint, 0::bigint, false;
        return;
    end if;
    -- whether a thread lives is known once coverage has caught up
    if (select count(*) from (select from public.coverage_due limit 1001) as due) > 1000 then
        return query select 0::bigint, 0::bigint, true;
        return;
    end if;
    if pass.ended_at is not null or pass.started_at is null then
        update public.retention_pass set after_id = '', looked_at = 0, removed = 0, started_at = now(), ended_at = null;
        pass.after_id := '';
    end if;

    select coalesce(array_agg(next.id order by next.id), '{}') into page
    from (
        select id
        from (
            (select id from public.article where id > pass.after_id order by id limit at_most)
            union
            (
                select removed_article.article_id
                from public.removed_article
                where removed_article.article_id > pass.after_id
                order by removed_article.article_id
                limit at_most
            )
        ) as either
        order by id
        limit at_most
    ) as next;

    -- an article that the store writes at the moment is not old
    select coalesce(array_agg(locked.id), '{}') into old
    from (
        select id from public.article where id = any(page) and article.last_received_at < older_than order by id for update skip locked
    ) as locked;
    select coalesce(array_agg(kept.article_id), '{}') into old
    from public.reasons_to_keep(older_than, old) as kept
    where kept.reason is null;

    insert into public.removed_article as held (article_id, last_received_at, removed_at)
    select id, article.last_received_at, now() from public.article where id = any(old)
    on conflict (article_id) do update set
        last_received_at = excluded.last_received_at, removed_at = excluded.removed_at, findings_seen_at = null;

    -- findings that came later, from an extractor that read the topic again
    select coalesce(array_agg(orphan.article_id) filter (where orphan.findings_seen_at < now() - interval '1 day'), '{}') into findings
    from public.removed_article as orphan
    where orphan.article_id = any(page) and not exists (select from public.article where article.id = orphan.article_id);
    update public.removed_article as orphan
    set findings_seen_at = case when orphan.article_id = any(findings) then null else now() end
    where orphan.article_id = any(page)
        and not (orphan.article_id = any(old))
        and not exists (select from public.article where article.id = orphan.article_id)
        and (
            orphan.article_id = any(findings)
            or orphan.findings_seen_at is null
            and (
                exists (select from public.extraction where extraction.article_id = orphan.article_id)
                or exists (select from public.claim where claim.article_id = orphan.article_id)
                or exists (select from public.attribution where attribution.article_id = orphan.article_id)
            )
        );

    -- triggers make the articles due, so coverage follows
    findings := findings || old;
    delete from public.article where article.id = any(old);
    delete from public.article_revision where article_revision.article_id = any(findings);
    delete from public.text_block where text_block.article_id = any(findings);
    delete from public.extraction where extraction.article_id = any(findings);
    delete from public.attribution where attribution.article_id = any(findings);
    delete from public.source where source.article_id = any(findings);
    delete from public.claim where claim.article_id = any(findings);

    if cardinality(page) < at_most then
        -- while the mention exists, the alert keeps it from being reported again
        delete from public.alert
        where alert.detected_at < older_than
            and not exists (select from public.mention where mention.id = alert.mention_id)
            and not exists (
                select from public.alert_delivery where alert_delivery.alert_id = alert.id and alert_delivery.state = 'pending'
            );
    end if;

    update public.retention_pass
    set
        after_id = coalesce(page[cardinality(page)], after_id),
        looked_at = retention_pass.looked_at + cardinality(page),
        removed = retention_pass.removed + cardinality(old),
        ended_at = case when cardinality(page) < at_most then now() end;
    return query select cardinality(page)::bigint, cardinality(old)::bigint, cardinality(page) = at_most;
end
$$;

comment on function continue_retention(timestamptz, interval, integer) is
    'Looks at the next articles in the order of their ids, at most at_most, and removes those for which reasons_to_keep() gives no reason. '
    'After the last article a pass removes old alerts on mentions that are gone, and ends; the next one begins between_passes later. Does '
    'nothing before then, while another transaction runs it, and while more than 1000 changes are due for coverage. Returns how many '
    'articles were looked at and removed, and whether to call it again soon.';

revoke execute on function threads_to_keep(uuid[], timestamptz) from public;
revoke execute on function reasons_to_keep(timestamptz, text[]) from public;
revoke execute on function retention_preview(timestamptz, double precision) from public;
revoke execute on function continue_retention(timestamptz, interval, integer) from public;
grant execute on function retention_preview(timestamptz, double precision) to analyst;
grant execute on function continue_retention(timestamptz, interval, integer) to hearsay_store;
