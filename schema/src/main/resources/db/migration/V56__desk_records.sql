-- What outlets and sources are known for. The coverage builder recounts both tables from the tables of coverage some time after these
-- have changed: a count over all threads takes half a minute at a million mentions, and a page must not.

create table outlet_tally (
    outlet_id      uuid        primary key,
    outlet         text        not null,
    threads        bigint      not null,
    first_reports  bigint      not null,
    confirmed      bigint      not null,
    denied         bigint      not null,
    withdrawn      bigint      not null,
    corrected      bigint      not null,
    statements     bigint      not null,
    unnamed        bigint      not null,
    first_seen     timestamptz not null,
    last_seen      timestamptz not null
);

create view outlet_record as select * from outlet_tally;

comment on view outlet_record is
    'What an outlet is known for, counted over all threads. The coverage builder recounts it once a minute at most while coverage changes.';
comment on column outlet_record.outlet_id is 'See source_profile.id.';
comment on column outlet_record.outlet is 'Name of the outlet.';
comment on column outlet_record.threads is
    'Number of threads with a mention of the outlet that asserts the claim, including withdrawn ones.';
comment on column outlet_record.first_reports is
    'Number of these threads in which its first mention is earlier than that of every other outlet that asserts the claim, and there is '
    'another outlet. Of mentions of one moment, the one with the smallest id is the first.';
comment on column outlet_record.confirmed is 'Number of these threads in which a source confirms the claim later than its first mention.';
comment on column outlet_record.denied is 'Number of these threads in which a source denies the claim later than its first mention.';
comment on column outlet_record.withdrawn is 'Number of its mentions that a later revision of their article withdrew.';
comment on column outlet_record.corrected is 'Number of its articles with such a mention.';
comment on column outlet_record.statements is 'Number of its mentions that give a source, named or unnamed, including withdrawn ones.';
comment on column outlet_record.unnamed is 'Number of these mentions whose source is unnamed.';
comment on column outlet_record.first_seen is 'Time of its first mention.';
comment on column outlet_record.last_seen is 'Time of its last mention.';


create table source_tally (
    source_id    uuid        primary key,
    source       text        not null,
    kind         text        not null,
    governmental boolean     not null,
    statements   bigint      not null,
    threads      bigint      not null,
    outlets      bigint      not null,
    confirmed    bigint      not null,
    denied       bigint      not null,
    denials      bigint      not null,
    changes      bigint      not null,
    withdrawn    bigint      not null,
    first_seen   timestamptz not null,
    last_seen    timestamptz not null
);

create view source_record as select * from source_tally;

comment on view source_record is
    'What a named source is known for, counted over all threads. The coverage builder recounts it once a minute at most while '
    'coverage changes.';
comment on column source_record.source_id is 'See source_profile.id.';
comment on column source_record.source is 'Name of the source.';
comment on column source_record.kind is 'Kind of the source; see source_profile.kind.';
comment on column source_record.governmental is 'See source_profile.governmental.';
comment on column source_record.statements is 'Number of mentions with this source, including withdrawn ones.';
comment on column source_record.threads is 'Number of threads with such a mention that asserts the claim.';
comment on column source_record.outlets is 'Number of outlets with such a mention.';
comment on column source_record.confirmed is
    'Number of these threads in which another source confirms the claim later than its first mention that asserts it.';
comment on column source_record.denied is
    'Number of these threads in which another source denies the claim later than its first mention that asserts it.';
comment on column source_record.denials is 'Number of its mentions that deny a claim.';
comment on column source_record.changes is 'Number of its changes of position; see position_change.';
comment on column source_record.withdrawn is 'Number of its mentions that an outlet withdrew.';
comment on column source_record.first_seen is 'Time of its first mention.';
comment on column source_record.last_seen is 'Time of its last mention.';

create table record_turn (
    one        boolean     primary key default true check (one),
    counted_at timestamptz
);

comment on table record_turn is
    'A single row. The coverage builder that holds its lock counts outlet_tally and source_tally; the others leave it to that one.';
comment on column record_turn.one is 'Always true.';
comment on column record_turn.counted_at is 'When the last count of both tables began; null before the first one.';

insert into record_turn default values;

comment on table outlet_tally is 'The rows of outlet_record.';
comment on table source_tally is 'The rows of source_record.';

-- columns of the tables have the comments of the views
do $$
declare
    held record;
begin
    for held in
        select
            replace(pg_class.relname, '_record', '_tally') as tally,
            pg_attribute.attname as name,
            col_description(pg_class.oid, pg_attribute.attnum) as words
        from pg_class
        join pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum > 0
        where pg_class.oid in ('outlet_record'::regclass, 'source_record'::regclass)
    loop
        execute format('comment on column %I.%I is %L', held.tally, held.name, held.words);
    end loop;
end
$$;

grant select, insert, update, delete on outlet_tally, source_tally to hearsay_coverage;
grant select, update on record_turn to hearsay_coverage;
grant select on outlet_record, source_record to analyst, hearsay_coverage, hearsay_web;
grant select on record_turn, outlet_thread to hearsay_web;
