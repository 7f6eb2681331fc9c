-- Compares a table like claim with one that is partitioned by month, for docs/scale.md. Run it with psql in an empty database of its own,
-- on the machine of the server: it prints the processor time of its session so far, in hundredths of a second (user, system), after each
-- step.

\set QUIET on
select pg_backend_pid() as pid \gset
\setenv SESSION :pid

create table plain (
    id text, version int[], article_id text, revision text, text text, month date, spans int4range[], primary key (id, version)
);
create index on plain (article_id, revision);
create table monthly (
    id text, version int[], article_id text, revision text, text text, month date, spans int4range[], primary key (id, version, month)
) partition by range (month);
create index on monthly (article_id, revision);
do $$
begin
    for number in 0..47 loop
        execute format(
            'create table monthly_%s partition of monthly for values from (%L) to (%L)',
            number, date '2022-01-01' + number * interval '1 month', date '2022-01-01' + (number + 1) * interval '1 month');
    end loop;
end
$$;
create table generated as
select
    number,
    md5('c' || number)::uuid::text                          as id,
    array[1, 1, 1]                                          as version,
    md5('a' || number / 18)::uuid::text                     as article_id,
    '0123456789abcdef'::text                                as revision,
    repeat(md5(number::text) || ' ', 3)                     as text,
    date '2022-01-01' + (number::bigint * 1460 / 1000000)::int as month,
    array[int4range(number % 4000, number % 4000 + 90)]     as spans
from generate_series(1, 1000000) as number;
create index on generated (number);
vacuum analyze generated;

create procedure fill(name text, key text, batches int) language plpgsql as $$
begin
    for batch in 0..batches - 1 loop
        execute format(
            'insert into %I select id, version, article_id, revision, text, month, spans from generated '
            'where number > %s and number <= %s on conflict (%s) do update set text = excluded.text where %I.text <> excluded.text',
            name, batch * 5000, (batch + 1) * 5000, key, name);
    end loop;
end
$$;
create procedure find(name text) language plpgsql as $$
declare
    found_text text;
begin
    for number in 1..5000 loop
        execute format('select text from %I where id = $1', name) into found_text using md5('c' || number * 199)::uuid::text;
    end loop;
end
$$;
create procedure find_prepared_plain() language plpgsql as $$
begin
    for number in 1..5000 loop
        perform text from plain where id = md5('c' || number * 199)::uuid::text;
    end loop;
end
$$;
create procedure find_prepared_monthly() language plpgsql as $$
begin
    for number in 1..5000 loop
        perform text from monthly where id = md5('c' || number * 199)::uuid::text;
    end loop;
end
$$;
create procedure find_articles(name text) language plpgsql as $$
declare
    claims bigint;
begin
    for number in 1..50 loop
        execute format(
            'select count(*) from %I where revision = ''0123456789abcdef'' and article_id = any(array('
            'select md5(''a'' || (place * 997 + $1))::uuid::text from generate_series(1, 50) as place))',
            name) into claims using number;
    end loop;
end
$$;

\echo insert a million: plain, monthly, monthly, plain
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call fill('plain', 'id, version', 200);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call fill('monthly', 'id, version, month', 200);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
truncate monthly;
call fill('monthly', 'id, version, month', 200);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
truncate plain;
call fill('plain', 'id, version', 200);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
vacuum analyze plain;
vacuum analyze monthly;
\echo the first 200,000 again: plain, monthly
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call fill('plain', 'id, version', 40);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call fill('monthly', 'id, version, month', 40);
\! cut -d' ' -f14,15 /proc/$SESSION/stat
\echo 5,000 look-ups by id: plain, monthly
call find('plain');
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call find('monthly');
\! cut -d' ' -f14,15 /proc/$SESSION/stat
\echo 5,000 look-ups by id, prepared: plain, monthly
call find_prepared_plain();
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call find_prepared_monthly();
\! cut -d' ' -f14,15 /proc/$SESSION/stat
\echo 50 times the claims of 50 articles: plain, monthly
call find_articles('plain');
\! cut -d' ' -f14,15 /proc/$SESSION/stat
call find_articles('monthly');
\! cut -d' ' -f14,15 /proc/$SESSION/stat
\echo remove a month: monthly, plain
alter table monthly detach partition monthly_41;
drop table monthly_41;
\! cut -d' ' -f14,15 /proc/$SESSION/stat
delete from plain where id in (select id from generated where month >= '2025-06-01' and month < '2025-07-01');
vacuum plain;
\! cut -d' ' -f14,15 /proc/$SESSION/stat
