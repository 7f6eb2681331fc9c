-- Prints one line for each table, sequence and view of the schema public, ordered by kind and name, to compare two databases row for row:
--
--   psql --no-psqlrc --quiet --tuples-only --no-align --dbname=hearsay --file=checksums.sql > before.txt
--   … and the same for the other database > after.txt
--   diff before.txt after.txt
--
-- A line has the kind, the name, the number of rows, and the sum of a 64-bit hash of the text of each row, which does not depend on the
-- order of the rows. Variables:
--
--   --set=views=off       leaves out views, which can be slow
--   --set=without=NAMES   leaves out columns of all tables and views, or of one: --set=without=first_seen,article.last_received_at
--   --set=columns=on      prints a line for each column, too, to see in which ones two databases differ: the number of its values, and
--                         the sum of a hash of each value with the primary key of its row
--
-- All statements see one snapshot. The row of the coverage builder's lock is left out, and so are tables that are not logged: they are
-- empty after a crash or a restore. Run it as a superuser or as the owner of the tables.
\set ON_ERROR_STOP on
\if :{?views}
\else
  \set views on
\endif
\if :{?without}
\else
  \set without ''
\endif
\if :{?columns}
\else
  \set columns off
\endif
begin transaction isolation level repeatable read read only;
set local timezone = 'UTC';
set local search_path = public;

select format(
    $$select 'table', %L, count(*), coalesce(sum(hashtextextended((to_jsonb(t) - %L::text[])::text, 0)::numeric), 0)
      from only %I t$$, relname, hidden.names, relname)
from pg_class
cross join lateral (
    select coalesce(array_agg(split_part(name, '.', -1)), '{}') as names
    from string_to_table(:'without', ',') as name
    where name not like '%.%' or split_part(name, '.', 1) = relname
) as hidden
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
    $$select 'view', %L, count(*), coalesce(sum(hashtextextended((to_jsonb(v) - %L::text[])::text, 0)::numeric), 0)
      from %I v$$, relname, hidden.names, relname)
from pg_class
cross join lateral (
    select coalesce(array_agg(split_part(name, '.', -1)), '{}') as names
    from string_to_table(:'without', ',') as name
    where name not like '%.%' or split_part(name, '.', 1) = relname
) as hidden
where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
order by relname
\gexec
\endif

\if :columns
select format(
    $$select 'column', %L, field.key, count(*),
        sum(hashtextextended((jsonb_build_array(%s) || jsonb_build_array(field.value))::text, 0)::numeric)
      from only %I t cross join lateral jsonb_each(to_jsonb(t)) as field
      group by field.key order by field.key$$, relname, key.columns, relname)
from pg_class
cross join lateral (
    select string_agg(format('t.%I', attname), ', ' order by attname) as columns
    from pg_index
    join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indrelid = pg_class.oid and indisprimary
) as key
where relnamespace = 'public'::regnamespace and relkind = 'r' and relpersistence = 'p'
    and relname not in ('flyway_schema_history', 'coverage_turn')
order by relname
\gexec

\if :views
select format(
    $$select 'column', %L, field.key, count(*), sum(hashtextextended(field.value::text, 0)::numeric)
      from %I v cross join lateral jsonb_each(to_jsonb(v)) as field
      group by field.key order by field.key$$, relname, relname)
from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
order by relname
\gexec
\endif
\endif
commit;
