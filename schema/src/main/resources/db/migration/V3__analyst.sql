-- A role that may read everything and change nothing. It can't log in until the store-service is given a password for it
-- (hearsay.store.analyst-password), or a login role is made a member: grant analyst to somebody.
-- Roles belong to the whole server: another database there may have made it already, or the role that migrates may not make roles at all.

do $$
begin
    if not exists (select from pg_roles where rolname = 'analyst') then
        create role analyst nologin;
        comment on role analyst is 'Reads the tables and views of Hearsay, and changes nothing.';
        alter role analyst set default_transaction_read_only = on;
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- made by somebody else in the same moment
    when insufficient_privilege then
        raise warning 'the role analyst does not exist and % may not create it: create it, then grant it select on all tables',
            current_user;
end
$$;

do $$
begin
    if exists (select from pg_roles where rolname = 'analyst') then
        grant usage on schema public to analyst;
        grant select on all tables in schema public to analyst;
        alter default privileges in schema public grant select on tables to analyst;
    end if;
end
$$;

revoke create on schema public from public;
