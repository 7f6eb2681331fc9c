-- What ./hearsay load-archive needs: how far each part of an archive is loaded, and a temporary table for COPY. It runs as hearsay_store.

create table archive_part (
    digest     text        primary key check (digest ~ '^[0-9a-f]{64}$'),
    folder     text        not null,
    part       text        not null,
    articles   bigint      not null check (articles >= 0),
    rejected   bigint      not null check (rejected between 0 and articles),
    complete   boolean     not null,
    started_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index archive_part_by_place on archive_part (folder, part);

comment on table archive_part is 'How far each part of an extracted archive is loaded. Written in the transaction that writes its rows.';
comment on column archive_part.digest is 'SHA-256 of the names and contents of the files of the part, in hexadecimal.';
comment on column archive_part.folder is 'The folder from which the part was loaded.';
comment on column archive_part.part is 'The name of the part, such as part-00007.';
comment on column archive_part.articles is 'Number of article revisions of the part that are done, in the order of its files.';
comment on column archive_part.rejected is 'Number of them that were rejected.';
comment on column archive_part.complete is 'Whether the whole part is done.';
comment on column archive_part.started_at is 'When its first rows were loaded.';
comment on column archive_part.updated_at is 'When its last rows were loaded.';

grant select, insert, update on archive_part to hearsay_store;
grant select on archive_part to hearsay_coverage;

-- A role that may create temporary tables could fill the disk with them, so this function creates the only one that is needed.
create function create_staged_row() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    set client_min_messages = warning
as $$
begin
    create temporary table if not exists pg_temp.staged_row (
        execution integer not null,
        place     bigint  not null,
        c1  text, c2  text, c3  text, c4  text, c5  text, c6  text, c7  text, c8  text,
        c9  text, c10 text, c11 text, c12 text, c13 text, c14 text, c15 text, c16 text,
        c17 text, c18 text, c19 text, c20 text, c21 text, c22 text, c23 text, c24 text
    ) on commit delete rows;
    grant select, insert on pg_temp.staged_row to hearsay_store;
end
$$;

comment on function create_staged_row() is
    'Creates the temporary table staged_row, unless the session has it: rows that COPY writes and the statements of the store read.';

revoke execute on function create_staged_row() from public;
grant execute on function create_staged_row() to hearsay_store;
