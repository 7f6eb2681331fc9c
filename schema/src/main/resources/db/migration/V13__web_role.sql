-- The role hearsay_web: the login of the coverage web service, which serves public pages. It selects from the views and tables that the
-- service's statements name, and holds no other right.
--
-- As in V5, the role is created here if the migrating role may create roles; otherwise a superuser creates it first with db/roles.sql.

do $$
begin
    if not exists (select from pg_roles where rolname = 'hearsay_web') then
        create role hearsay_web nologin;
        comment on role hearsay_web is 'Reads the views that the coverage web service shows and changes nothing.';
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- created concurrently by another migration on this server
    when insufficient_privilege then
        raise exception 'the role hearsay_web does not exist and % may not create it', current_user
            using hint = 'Let a superuser run db/roles.sql in this database, then migrate again.';
end
$$;

grant usage on schema public to hearsay_web;

grant select on
    -- pages and lists
    thread, thread_mention, thread_origin, thread_redirect, source_profile, position_change, coverage_daily, coverage_daily_by_aspect,
    -- articles
    article, article_history, article_reading, article_wording, report, report_carrier,
    -- the claims of an article, which no view shows with their spans and chains
    extraction, claim, attribution, chain_link, source, mention,
    -- names in filters
    identity, identity_alias
to hearsay_web;

-- Sessions of the role are read-only and short by default. The grants above are what refuses a write; this refuses it earlier.
do $$
declare
    setting text;
begin
    foreach setting in array array[
        'default_transaction_read_only = on', 'statement_timeout = ''1min''', 'idle_in_transaction_session_timeout = ''1min'''
    ] loop
        execute format('alter role hearsay_web in database %I set %s', current_database(), setting);
    end loop;
exception
    when insufficient_privilege then
        null; -- set by db/roles.sql
end
$$;
