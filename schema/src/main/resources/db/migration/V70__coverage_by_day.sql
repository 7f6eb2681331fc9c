-- Counts of all outlets together by day, for the timeline and the lists of the web pages: adding up coverage_count takes seconds at a
-- million mentions. Triggers on coverage_count keep them, so that they are right whatever writes it, including a builder of the version
-- before during an upgrade. An article has one day and one outlet, so sums over outlets count it once. The number of sources is not kept:
-- a source may speak to several outlets.
--
-- Outside of a transaction (see the file's .conf), as V8: a trigger needs a lock for which the coverage builder has to wait. May be
-- repeated.

create table if not exists coverage_day (
    day       date    not null,
    by_aspect boolean not null,
    subject   text,
    aspect    text,
    outlets   bigint  not null,
    articles  bigint  not null,
    claims    bigint  not null,
    constraint coverage_day_key unique nulls not distinct (day, by_aspect, subject, aspect)
);

comment on table coverage_day is 'The sums of coverage_count over outlets. Triggers on coverage_count keep them.';
comment on column coverage_day.day is 'See coverage_count.day.';
comment on column coverage_day.by_aspect is 'See coverage_count.by_aspect.';
comment on column coverage_day.subject is 'See coverage_count.subject.';
comment on column coverage_day.aspect is 'See coverage_count.aspect.';
comment on column coverage_day.outlets is 'Number of outlets with such a claim, which is the number of rows of coverage_count. Never 0.';
comment on column coverage_day.articles is 'Number of articles with such a claim, of all outlets.';
comment on column coverage_day.claims is 'Number of claims, of all outlets.';

create or replace function add_to_coverage_day() returns trigger
    language plpgsql
    -- so that the coverage builder needs no right to coverage_day
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.coverage_day as held (day, by_aspect, subject, aspect, outlets, articles, claims)
    select day, by_aspect, subject, aspect, count(*), sum(articles), sum(claims)
    from added
    group by day, by_aspect, subject, aspect
    on conflict on constraint coverage_day_key do update set
        outlets = held.outlets + excluded.outlets,
        articles = held.articles + excluded.articles,
        claims = held.claims + excluded.claims;
    return null;
end
$$;

create or replace function take_from_coverage_day() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update public.coverage_day as held
    set
        outlets = held.outlets - gone.outlets,
        articles = held.articles - gone.articles,
        claims = held.claims - gone.claims
    from (
        select day, by_aspect, subject, aspect, count(*) as outlets, sum(articles) as articles, sum(claims) as claims
        from removed
        group by day, by_aspect, subject, aspect
    ) as gone
    where held.day = gone.day
        and held.by_aspect = gone.by_aspect
        and held.subject is not distinct from gone.subject
        and held.aspect is not distinct from gone.aspect;
    delete from public.coverage_day where outlets <= 0 and day in (select day from removed);
    return null;
end
$$;

create or replace function empty_coverage_day() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    delete from public.coverage_day;
    return null;
end
$$;

comment on function add_to_coverage_day() is 'Adds new rows of coverage_count to coverage_day.';
comment on function take_from_coverage_day() is 'Subtracts deleted rows of coverage_count from coverage_day.';
comment on function empty_coverage_day() is 'Empties coverage_day with coverage_count.';

revoke execute on function add_to_coverage_day() from public;
revoke execute on function take_from_coverage_day() from public;
revoke execute on function empty_coverage_day() from public;

-- for the list of subjects and aspects
create index if not exists coverage_day_subject on coverage_day (subject, aspect) where by_aspect;

-- for the timeline of an outlet and the list of outlets; only the coverage builder waits meanwhile
create index if not exists coverage_count_outlet on coverage_count (outlet, day);

call alter_without_waiting(
    'create or replace trigger coverage_day_on_insert after insert on public.coverage_count referencing new table as added '
    'for each statement execute function public.add_to_coverage_day()');
call alter_without_waiting(
    'create or replace trigger coverage_day_on_delete after delete on public.coverage_count referencing old table as removed '
    'for each statement execute function public.take_from_coverage_day()');
-- triggers of one event fire in the order of their names
call alter_without_waiting(
    'create or replace trigger coverage_day_on_update_1 after update on public.coverage_count referencing old table as removed '
    'for each statement execute function public.take_from_coverage_day()');
call alter_without_waiting(
    'create or replace trigger coverage_day_on_update_2 after update on public.coverage_count referencing new table as added '
    'for each statement execute function public.add_to_coverage_day()');
call alter_without_waiting(
    'create or replace trigger coverage_day_on_truncate after truncate on public.coverage_count '
    'for each statement execute function public.empty_coverage_day()');

-- What is there already. The lock of coverage_turn keeps builders from writing coverage_count until the end: a second at a million claims.
-- What the triggers have added since their creation is added again.
do $$
begin
    perform from public.coverage_turn for update;
    delete from public.coverage_day;
    insert into public.coverage_day (day, by_aspect, subject, aspect, outlets, articles, claims)
    select day, by_aspect, subject, aspect, count(*), sum(articles), sum(claims)
    from public.coverage_count
    group by day, by_aspect, subject, aspect;
end
$$;

grant select on coverage_day, coverage_count to hearsay_web;
grant select on coverage_day to hearsay_coverage;
