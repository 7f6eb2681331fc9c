-- Creates the roles of the database. A superuser runs it once before the first migration, and again after each change of this file; it is
-- idempotent. It is not needed if the role that migrates is a superuser. passwords.sql sets the passwords.
--
--   psql --username=postgres --dbname=hearsay --file=roles.sql

set lock_timeout = '5s';

do $$
declare
    wanted record;
begin
    for wanted in
        select name, purpose
        from (values
            ('hearsay_owner', 'Owns the schema of Hearsay and runs its migrations.'),
            ('hearsay_store', 'Writes and deletes rows of Hearsay. Used by the store service.'),
            ('hearsay_coverage', 'Reads the tables and views of Hearsay, and writes coverage. Used by the coverage builder.'),
            ('hearsay_web', 'Reads the views that the coverage web service shows. Used by the coverage web service.'),
            ('hearsay_feeds', 'Reads and writes the tables of feeds and no others. Used by the feed service.'),
            ('hearsay_alerts', 'Reads watches and coverage, and writes alerts. Used by the alert service.'),
            ('analyst', 'Reads the views of Hearsay.')
        ) as role (name, purpose)
    loop
        if not exists (select from pg_roles where rolname = wanted.name) then
            execute format('create role %I', wanted.name);
        end if;
        execute format(
            'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls inherit', wanted.name);
        execute format('comment on role %I is %L', wanted.name, wanted.purpose);
    end loop;
end
$$;

-- The owner gets the database and everything in it, including objects that another role created earlier.
do $$
declare
    made_by_others record;
begin
    execute format('alter database %I owner to hearsay_owner', current_database());
    for made_by_others in
        select relkind, oid::regclass as name
        from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S') and relowner <> 'hearsay_owner'::regrole
            -- the sequence of a serial column follows its table
            and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype in ('a', 'i'))
    loop
        execute format(
            'alter %s %s owner to hearsay_owner',
            case made_by_others.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
            made_by_others.name);
    end loop;
    for made_by_others in
        select oid::regprocedure as name
        from pg_proc
        where pronamespace = 'public'::regnamespace and proowner <> 'hearsay_owner'::regrole
    loop
        execute format('alter routine %s owner to hearsay_owner', made_by_others.name);
    end loop;
    execute format('revoke all on database %I from public', current_database());
    execute format(
        'grant connect on database %I to hearsay_owner, hearsay_store, hearsay_coverage, hearsay_web, hearsay_feeds, hearsay_alerts, '
        'analyst',
        current_database());
end
$$;

alter schema public owner to pg_database_owner;
revoke all on schema public from public;
grant usage on schema public to hearsay_store, hearsay_coverage, hearsay_web, hearsay_feeds, hearsay_alerts, analyst;

-- The settings of an analyst's session; see the migration V5.
do $$
declare
    setting text;
begin
    foreach setting in array array[
        'default_transaction_read_only = on', 'statement_timeout = ''5min''', 'idle_in_transaction_session_timeout = ''5min''',
        -- only a superuser may set this one, so the analyst cannot raise it
        'temp_file_limit = ''10GB'''
    ] loop
        execute format('alter role analyst in database %I set %s', current_database(), setting);
    end loop;
end
$$;

-- The defaults of a session of the coverage web service; see the migration V13.
do $$
declare
    setting text;
begin
    foreach setting in array array[
        'default_transaction_read_only = on', 'statement_timeout = ''1min''', 'idle_in_transaction_session_timeout = ''1min''',
        -- only a superuser may set this one
        'temp_file_limit = ''2GB'''
    ] loop
        execute format('alter role hearsay_web in database %I set %s', current_database(), setting);
    end loop;
end
$$;

-- Revokes functions that PostgreSQL lets every role execute; see the migration V5. Flyway and the store use advisory locks.
do $$
declare
    open_to_all regprocedure;
begin
    for open_to_all in
        select oid::regprocedure
        from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace
            and (proname ~ '^pg_(try_)?advisory_' or proname in ('lo_creat', 'lo_create', 'lo_from_bytea'))
    loop
        execute format('revoke execute on function %s from public', open_to_all);
        if open_to_all::text ~ 'advisory' then
            execute format('grant execute on function %s to hearsay_owner', open_to_all);
        end if;
    end loop;
    grant execute on function pg_advisory_xact_lock(integer, integer) to hearsay_store;
end
$$;
