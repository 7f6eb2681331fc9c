-- What coverage builders that stand by prepare for the one that works: how the wordings of due articles are related to those that are
-- stored. It follows from the wordings alone, so it can be lost at any time, and is not logged: after a crash, and on a promoted replica,
-- these tables are empty, all of them together.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

call alter_without_waiting('alter table public.coverage_turn add column if not exists turn bigint not null default 0');

comment on column coverage_turn.turn is 'Increases with each transaction that holds the lock.';

create unlogged table if not exists wording_batch (
    one   boolean primary key default true check (one),
    batch bigint  not null
);

comment on table wording_batch is 'One row, or none: the number of statements that have stored wordings.';
comment on column wording_batch.one is 'Always true.';
comment on column wording_batch.batch is 'Increases with each statement that stores wordings, in the order of commits.';

create unlogged table if not exists recent_wording (
    wording_id uuid   not null,
    batch      bigint not null
);

comment on table recent_wording is 'The wordings that were stored since what is prepared was compared.';
comment on column recent_wording.wording_id is 'Id of the wording, which may not exist any more.';
comment on column recent_wording.batch is 'See wording_batch.batch.';

create unlogged table if not exists article_preparation (
    article_id text        primary key,
    ticket     bigint      not null,
    share      uuid        not null,
    batch      bigint      not null,
    expires_at timestamptz not null,
    prepared   boolean     not null default false
);

comment on table article_preparation is 'The due articles that an instance which stands by prepares, or has prepared.';
comment on column article_preparation.article_id is 'Id of the article.';
comment on column article_preparation.ticket is 'The last ticket of the article in coverage_due when it was claimed.';
comment on column article_preparation.share is 'Id of the share, which one instance has claimed.';
comment on column article_preparation.batch is 'wording_batch.batch when the share was claimed.';
comment on column article_preparation.expires_at is 'When others may claim the article, unless it is prepared.';
comment on column article_preparation.prepared is 'Whether the share is prepared.';

create unlogged table if not exists prepared_wording (
    id        uuid   primary key,
    share     uuid   not null,
    batch     bigint not null,
    same      uuid[] not null,
    linked    uuid[] not null,
    opposites uuid[] not null
);

comment on table prepared_wording is 'Wordings of due articles that were not stored yet, and how they are related to others.';
comment on column prepared_wording.id is 'Id of the wording.';
comment on column prepared_wording.share is 'The share with whose wordings it was compared.';
comment on column prepared_wording.batch is 'It was also compared with all wordings up to this batch: see wording_batch.batch.';
comment on column prepared_wording.same is 'Those of them that have the same content.';
comment on column prepared_wording.linked is 'Those of them that are less specific or more specific.';
comment on column prepared_wording.opposites is 'Those of them that say the opposite.';

-- A builder of an earlier version stores wordings, too, so a trigger notes them. It runs in the transaction that holds coverage_turn.
create or replace function note_recent_wordings() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    number bigint;
begin
    if exists (select from added) then
        insert into public.wording_batch as held (batch) values (1)
        on conflict (one) do update set batch = held.batch + 1
        returning batch into number;
        insert into public.recent_wording (wording_id, batch) select id, number from added;
    end if;
    return null;
end
$$;

comment on function note_recent_wordings() is 'Notes the wordings that a statement stores in recent_wording.';

revoke execute on function note_recent_wordings() from public;

grant select, insert, update on wording_batch to hearsay_coverage;
grant select, insert, delete on recent_wording to hearsay_coverage;
grant select, insert, update, delete on article_preparation to hearsay_coverage;
grant select, insert, delete on prepared_wording to hearsay_coverage;

call alter_without_waiting(
    'create or replace trigger recent_wording_on_insert after insert on public.wording referencing new table as added '
    'for each statement execute function public.note_recent_wordings()');
