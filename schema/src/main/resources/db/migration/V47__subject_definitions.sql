-- Subjects that people define while the system runs.
--
-- A subject's rows in claim_subject have one writer. If subject_definition has no row with its name, the store service writes them, from
-- the events of claims, which contain the subjects of subjects.yml. Otherwise the coverage builder writes them. A row of subject_definition
-- is never deleted, so a subject changes its writer once at most.

create table subject_definition (
    name       text        primary key,
    context    text[]      not null,
    phrases    text[]      not null,
    exclusions text[]      not null,
    names      text[]      not null,
    aspects    jsonb       not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    deleted    boolean     not null,
    event_id   uuid        not null
);

comment on table subject_definition is
    'The subjects that people defined or deleted. A row replaces the subject of that name in subjects.yml. Of several events with one '
    'name, the one with the latest changed_at counts, then the one with the largest event_id.';
comment on column subject_definition.name is 'Name of the subject, as in claim_subject.subject.';
comment on column subject_definition.context is
    'Phrases of which the title or text of an article must contain one for its claims to match. Empty if none is required.';
comment on column subject_definition.phrases is 'Phrases that name the subject.';
comment on column subject_definition.exclusions is 'A claim does not match if it or its sentence contains one of these phrases.';
comment on column subject_definition.names is 'Names of people and organisations that name the subject, in this case only.';
comment on column subject_definition.aspects is 'Aspects of the subject: an array of objects with name and phrases.';
comment on column subject_definition.changed_at is 'When the subject was changed.';
comment on column subject_definition.changed_by is 'Who changed it.';
comment on column subject_definition.deleted is 'Whether the subject was deleted. No claim matches it then.';
comment on column subject_definition.event_id is 'Id of the event.';


-- How far the coverage builder has applied the definitions to the claims that were stored before.
create table subject_progress (
    only_row      boolean primary key default true check (only_row),
    version       text    not null default '',
    after_article text    not null default '',
    complete      boolean not null default true,
    articles      bigint  not null default 0,
    claims        bigint  not null default 0,
    changed_at    timestamptz not null default now()
);

insert into subject_progress default values;

comment on table subject_progress is
    'The one row says how far the coverage builder has marked stored claims by the current definitions. A builder that was killed '
    'continues there.';
comment on column subject_progress.only_row is 'Always true: there is one row.';
comment on column subject_progress.version is 'Hash of the definitions that are being applied. Empty if there are none.';
comment on column subject_progress.after_article is 'The articles up to this id are done.';
comment on column subject_progress.complete is 'Whether all articles are done.';
comment on column subject_progress.articles is 'Number of articles that are done.';
comment on column subject_progress.claims is 'Number of their claims.';
comment on column subject_progress.changed_at is 'When this row was last written.';


create function subjects_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform pg_notify('subject_definition', '');
    return null;
end
$$;

comment on function subjects_change() is 'Notifies the coverage builder that a subject was defined or deleted.';

create trigger subject_definition_changed after insert or update on subject_definition
    for each statement execute function subjects_change();


grant select, insert, update on subject_definition to hearsay_store;
grant select on subject_definition to hearsay_coverage;
grant select, update on subject_progress to hearsay_coverage;
grant insert, update, delete on claim_subject to hearsay_coverage;
