-- Prints one line for each table, sequence and view of the schema public, ordered by kind and name, to compare two databases row for row:
--
--   psql --no-psqlrc --quiet --tuples-only --no-align --dbname=hearsay --file=checksums.sql > before.txt
--   … and the same for the other database > after.txt
--   diff before.txt after.txt
--
-- A line has the kind, the name, the number of rows, and the sum of a 64-bit hash of the text of each row, which does not depend on the
-- order of the rows. Views can be slow; the variable views=off leaves them out (--set=views=off). The variable without leaves columns out,
-- such as --set=without=first_seen,last_seen. All statements see one snapshot.
-- The row of the coverage builder's lock is left out, and so are tables that are not logged: they are empty after a crash or a restore.
-- Run it as a superuser or as the owner of the tables.
\set ON_ERROR_STOP on
\if :{?views}
\else
  \set views on
\endif
\if :{?without}
\else
  \set without ''
\endif
begin transaction isolation level repeatable read read only;
set local timezone = 'UTC';
set local search_path = public;

select format(
    $$select 'table', %L, count(*), coalesce(sum(hashtextextended((to_jsonb(t) - string_to_array(%L, ','))::text, 0)::numeric), 0)
      from only %I t$$, relname, :'without', relname)
from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
    and relname not in ('flyway_schema_history', 'coverage_turn')
order by relname
\gexec

select 'schema version', version, installed_rank, checksum
from flyway_schema_history
where success and version is not null
order by installed_rank desc
limit 1;

select format($$select 'sequence', %L, last_value, is_called from %I$$, relname, relname)
from pg_class
where relnamespace = 'public'::regnamespace and relkind = 'S'
order by relname
\gexec

\if :views
select format(
    $$select 'view', %L, count(*), coalesce(sum(hashtextextended((to_jsonb(v) - string_to_array(%L, ','))::text, 0)::numeric), 0)
      from %I v$$, relname, :'without', relname)
from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
order by relname
\gexec
\endif
commit;
