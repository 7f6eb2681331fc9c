-- Creates the role with which a streaming replica reads the write-ahead log, and lets it connect. A superuser runs it with psql, once, on
-- the primary; the password comes from the environment, as in passwords.sql:
--
--   HEARSAY_REPLICA_PASSWORD=… psql --username=postgres --dbname=hearsay --file=replication.sql
--
-- Run it again to change the password.
\set ON_ERROR_STOP on
set log_statement = none;
set log_min_duration_statement = -1;
set log_min_error_statement = panic;

\set password ''
\getenv password HEARSAY_REPLICA_PASSWORD

select 'create role hearsay_replica replication login connection limit 4'
where not exists (select from pg_roles where rolname = 'hearsay_replica')
\gexec

select format('alter role hearsay_replica password %L', :'password')
where :'password' <> ''
\gexec

-- "all" in pg_hba.conf does not include replication.
select format($$copy (values ('host replication hearsay_replica all scram-sha-256')) to program %L$$,
    'cat >> ' || quote_ident(current_setting('hba_file')))
where not exists (select from pg_hba_file_rules where 'hearsay_replica' = any (user_name))
\gexec

select pg_reload_conf() as reloaded;
