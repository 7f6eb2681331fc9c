-- Who may do what. The role that migrates owns the schema; hearsay_store writes rows, hearsay_coverage reads, analyst reads views.
--
-- Roles belong to the whole server. They are made here if the role that migrates may make roles; else a superuser makes them first, with
-- db/roles.sql. Whoever adds a table or a view grants it in the same migration.

do $$
declare
    missing record;
begin
    for missing in
        select name, purpose
        from (values
            ('hearsay_store', 'Writes and removes rows of Hearsay and changes no table: the store service.'),
            ('hearsay_coverage', 'Reads the tables and views of Hearsay and changes nothing: services that compute coverage.'),
            ('analyst', 'Reads the views of Hearsay and changes nothing.')
        ) as role (name, purpose)
        where not exists (select from pg_roles where rolname = name)
    loop
        begin
            execute format('create role %I nologin', missing.name);
            execute format('comment on role %I is %L', missing.name, missing.purpose);
        exception
            when duplicate_object or unique_violation then
                null; -- made by somebody else in the same moment
            when insufficient_privilege then
                raise exception 'the role % does not exist and % may not create it', missing.name, current_user
                    using hint = 'Let a superuser run db/roles.sql in this database, then migrate again.';
        end;
    end loop;
end
$$;


-- Nobody who only reads may make anything, not even for the moment.
revoke all on schema public from public;
grant usage on schema public to hearsay_store, hearsay_coverage, analyst;

do $$
begin
    execute format('revoke temporary on database %I from public', current_database());
end
$$;


-- The store: what its statements in sql/ need. It never removes articles or the record of what was read.
grant select, insert, update on article, article_revision, extraction to hearsay_store;
grant select, insert, update, delete on claim, claim_subject, source, attribution, chain_link to hearsay_store;
-- to see whether the schema is the newest
grant select on flyway_schema_history to hearsay_store;


grant select on
    article, article_revision, extraction, claim, claim_subject, source, attribution, chain_link,
    article_history, article_reading, article_wording, coverage_daily, coverage_daily_by_aspect, current_claim, incomplete_extraction,
    origin, statement
to hearsay_coverage;


-- The analyst: V3 gave all tables, those to come included.
revoke all on all tables in schema public from analyst;
alter default privileges in schema public revoke all on tables from analyst;
grant select on
    article_history, article_reading, article_wording, coverage_daily, coverage_daily_by_aspect, current_claim, incomplete_extraction,
    origin, statement
to analyst;

-- How an analyst's session begins. The limits keep a careless query from holding up the line; whoever means it may raise them.
do $$
declare
    setting text;
begin
    foreach setting in array array[
        'default_transaction_read_only = on', 'statement_timeout = ''5min''', 'idle_in_transaction_session_timeout = ''5min'''
    ] loop
        execute format('alter role analyst in database %I set %s', current_database(), setting);
    end loop;
exception
    when insufficient_privilege then
        null; -- db/roles.sql has done it
end
$$;


-- What PostgreSQL lets everybody do without any right on a table: make large objects, and hold the locks by which the store's consumers
-- keep out of each other's way. Only a superuser can take that away; where another role migrates, db/roles.sql does it.
do $$
declare
    open_to_all regprocedure;
begin
    if (select rolsuper from pg_roles where rolname = current_user) then
        for open_to_all in
            select oid::regprocedure
            from pg_proc
            where pronamespace = 'pg_catalog'::regnamespace
                and (proname ~ '^pg_(try_)?advisory_' or proname in ('lo_creat', 'lo_create', 'lo_from_bytea'))
        loop
            execute format('revoke execute on function %s from public', open_to_all);
        end loop;
        grant execute on function pg_advisory_xact_lock(integer, integer) to hearsay_store;
    end if;
end
$$;
