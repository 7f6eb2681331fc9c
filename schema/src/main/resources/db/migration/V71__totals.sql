-- The totals of the start page, and the articles without claims: counting the rows of whole tables takes half a second at a million
-- claims. Triggers keep them, on tables that only the coverage builder writes, so that the store never waits for a counter.
--
-- Outside of a transaction (see the file's .conf), as V70. May be repeated.

create table if not exists outlet_total (
    outlet   text   primary key,
    articles bigint not null
);

comment on table outlet_total is 'The number of rows of counted_article by outlet. Triggers on counted_article keep it.';
comment on column outlet_total.outlet is 'Name of the outlet.';
comment on column outlet_total.articles is 'Number of articles that the coverage builder has processed. Never 0.';

create table if not exists thread_total (
    one     boolean primary key default true check (one),
    threads bigint  not null
);

comment on table thread_total is 'A single row, or none if no thread was ever stored. Triggers on claim_thread keep it.';
comment on column thread_total.one is 'Always true.';
comment on column thread_total.threads is 'Number of rows of claim_thread.';

create table if not exists article_without_claims (
    article_id  text        primary key,
    outlet      text        not null,
    received_at timestamptz not null,
    reason      text        not null
);

comment on table article_without_claims is
    'The rows of unread_article, as of the last time that the coverage builder processed the article. Triggers keep it when entries of '
    'coverage_due are deleted, and when coverage_failure changes.';
comment on column article_without_claims.article_id is 'See article.id.';
comment on column article_without_claims.outlet is 'See unread_article.outlet.';
comment on column article_without_claims.received_at is 'See unread_article.received_at.';
comment on column article_without_claims.reason is 'See unread_article.reason.';

create index if not exists article_without_claims_received on article_without_claims (received_at, article_id);
create index if not exists article_without_claims_reason on article_without_claims (reason, received_at, article_id);

create or replace function add_to_outlet_total() returns trigger
    language plpgsql
    -- so that the coverage builder needs no right to the totals
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.outlet_total as held (outlet, articles)
    select outlet, count(*) from added group by outlet
    on conflict (outlet) do update set articles = held.articles + excluded.articles;
    return null;
end
$$;

create or replace function take_from_outlet_total() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update public.outlet_total as held
    set articles = held.articles - gone.articles
    from (select outlet, count(*) as articles from removed group by outlet) as gone
    where held.outlet = gone.outlet;
    delete from public.outlet_total where articles <= 0 and outlet in (select outlet from removed);
    return null;
end
$$;

create or replace function empty_outlet_total() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.outlet_total;
    return null;
end
$$;

create or replace function add_to_thread_total() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.thread_total as held (threads)
    select count(*) from added having count(*) > 0
    on conflict (one) do update set threads = held.threads + excluded.threads;
    return null;
end
$$;

create or replace function take_from_thread_total() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update public.thread_total as held
    set threads = held.threads - gone.threads
    from (select count(*) as threads from removed) as gone
    where gone.threads > 0;
    return null;
end
$$;

create or replace function empty_thread_total() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.thread_total;
    return null;
end
$$;

create or replace function keep_articles_without_claims() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    with done as materialized (
        select distinct article_id from processed
    ), unread as materialized (
        select found.*
        from done
        cross join lateral (
            select
                article.id as article_id,
                article.outlet,
                revision.first_received_at as received_at,
                case
                    when failure.article_id is not null then 'failed'
                    when extraction.article_id is null then 'waiting'
                    when extraction.unread is not null then 'language'
                    else 'no-claims'
                end as reason
            from public.article
            join public.article_revision as revision
                on revision.article_id = article.id and revision.revision = article.current_revision
            left join public.extraction
                on extraction.article_id = article.id and extraction.revision = article.current_revision
            left join public.coverage_failure as failure on failure.article_id = article.id
            where article.id = done.article_id
                and (
                    failure.article_id is not null
                    or extraction.article_id is null
                    or extraction.unread is not null
                    or extraction.claims = 0
                )
            -- keeps the planner from reading whole tables
            offset 0
        ) as found
    ), gone as (
        delete from public.article_without_claims
        where article_id in (select article_id from done) and article_id not in (select article_id from unread)
    )
    insert into public.article_without_claims as held (article_id, outlet, received_at, reason)
    select article_id, outlet, received_at, reason from unread
    on conflict (article_id) do update set
        outlet = excluded.outlet, received_at = excluded.received_at, reason = excluded.reason
    where held is distinct from excluded;
    return null;
end
$$;

comment on function add_to_outlet_total() is 'Adds new rows of counted_article to outlet_total.';
comment on function take_from_outlet_total() is 'Subtracts deleted rows of counted_article from outlet_total.';
comment on function empty_outlet_total() is 'Empties outlet_total with counted_article.';
comment on function add_to_thread_total() is 'Adds new rows of claim_thread to thread_total.';
comment on function take_from_thread_total() is 'Subtracts deleted rows of claim_thread from thread_total.';
comment on function empty_thread_total() is 'Empties thread_total with claim_thread.';
comment on function keep_articles_without_claims() is
    'Writes or deletes the rows of article_without_claims of articles whose rows in coverage_due or coverage_failure changed.';

revoke execute on function add_to_outlet_total() from public;
revoke execute on function take_from_outlet_total() from public;
revoke execute on function empty_outlet_total() from public;
revoke execute on function add_to_thread_total() from public;
revoke execute on function take_from_thread_total() from public;
revoke execute on function empty_thread_total() from public;
revoke execute on function keep_articles_without_claims() from public;

call alter_without_waiting(
    'create or replace trigger outlet_total_on_insert after insert on public.counted_article referencing new table as added '
    'for each statement execute function public.add_to_outlet_total()');
call alter_without_waiting(
    'create or replace trigger outlet_total_on_delete after delete on public.counted_article referencing old table as removed '
    'for each statement execute function public.take_from_outlet_total()');
-- triggers of one event fire in the order of their names
call alter_without_waiting(
    'create or replace trigger outlet_total_on_update_1 after update on public.counted_article referencing old table as removed '
    'for each statement execute function public.take_from_outlet_total()');
call alter_without_waiting(
    'create or replace trigger outlet_total_on_update_2 after update on public.counted_article referencing new table as added '
    'for each statement execute function public.add_to_outlet_total()');
call alter_without_waiting(
    'create or replace trigger outlet_total_on_truncate after truncate on public.counted_article '
    'for each statement execute function public.empty_outlet_total()');
call alter_without_waiting(
    'create or replace trigger thread_total_on_insert after insert on public.claim_thread referencing new table as added '
    'for each statement execute function public.add_to_thread_total()');
call alter_without_waiting(
    'create or replace trigger thread_total_on_delete after delete on public.claim_thread referencing old table as removed '
    'for each statement execute function public.take_from_thread_total()');
call alter_without_waiting(
    'create or replace trigger thread_total_on_truncate after truncate on public.claim_thread '
    'for each statement execute function public.empty_thread_total()');
call alter_without_waiting(
    'create or replace trigger article_without_claims_on_delete after delete on public.coverage_due referencing old table as processed '
    'for each statement execute function public.keep_articles_without_claims()');
call alter_without_waiting(
    'create or replace trigger article_without_claims_on_insert after insert on public.coverage_failure referencing new table as processed '
    'for each statement execute function public.keep_articles_without_claims()');
call alter_without_waiting(
    'create or replace trigger article_without_claims_on_delete after delete on public.coverage_failure referencing old table as processed '
    'for each statement execute function public.keep_articles_without_claims()');

-- What is there already. The lock of coverage_turn keeps builders from writing until the end: a second at a million claims. What the
-- triggers have added since their creation is counted again.
do $$
begin
    perform from public.coverage_turn for update;
    delete from public.outlet_total;
    insert into public.outlet_total (outlet, articles) select outlet, count(*) from public.counted_article group by outlet;
    delete from public.thread_total;
    insert into public.thread_total (threads) select count(*) from public.claim_thread;
    delete from public.article_without_claims;
    insert into public.article_without_claims (article_id, outlet, received_at, reason)
    select article_id, outlet, received_at, reason from public.unread_article;
end
$$;

grant select on outlet_total, thread_total, article_without_claims to hearsay_web;
grant select on outlet_total, thread_total, article_without_claims to hearsay_coverage;
