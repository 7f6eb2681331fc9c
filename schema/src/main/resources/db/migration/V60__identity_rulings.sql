-- Rulings that sources or outlets are the same or different, as the coverage builder applied them.
--
-- Runs outside of a transaction, as V14 does, and may be repeated.

create table if not exists identity_constraint (
    ruling_id    uuid primary key,
    status       text not null check (status in ('applied', 'superseded', 'for review')),
    detail       text,
    first_found  boolean,
    second_found boolean
);

comment on table identity_constraint is
    'Live rulings that two sources or two outlets are the same or different, as the coverage builder applied them last.';
comment on column identity_constraint.ruling_id is 'See ruling.id.';
comment on column identity_constraint.status is 'What the other rulings leave of it; see ruling_outcome.status.';
comment on column identity_constraint.detail is 'Why it does not apply; null if it applies.';
comment on column identity_constraint.first_found is
    'Whether the article of the first source names it. Null if all mentions of a name are meant.';
comment on column identity_constraint.second_found is 'The same of the second source.';

grant select, insert, update, delete on identity_constraint to hearsay_coverage;

-- The builder compares the set of these rulings with the one that it applied last, before each batch.
create index if not exists ruling_on_identities on ruling (id)
    where kind in ('same-source', 'different-source', 'same-outlet', 'different-outlet', 'undo');


call alter_without_waiting('alter table public.identity add column if not exists ruled boolean not null default false');

comment on column identity.ruled is 'Whether a ruling decides on it, so that its name does not depend on the articles.';


-- A ruling that names no article wakes the coverage builder, too.
create or replace function rulings_become_due() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.coverage_due (article_id)
    with recursive concerned as (
        select id, undoes, article_ids from changed
        union
        select undone.id, undone.undoes, undone.article_ids
        from concerned
        join public.ruling as undone on undone.id = concerned.undoes
    )
    select distinct article_id from concerned cross join unnest(concerned.article_ids) as named (article_id);
    perform pg_notify('coverage_due', '');
    return null;
end
$$;

comment on column ruling_status.detail is 'Why it is for review or superseded; null otherwise.';
comment on column ruling_outcome.detail is 'Why a ruling is for review or superseded; null otherwise.';
comment on column identity_decision.person_key is
    'The key of a person''s name; see identity.name_key. Null for others, and in rows from before the key was kept for all people.';
