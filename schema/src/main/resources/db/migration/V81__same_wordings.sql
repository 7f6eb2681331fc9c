-- Which wordings say the same, pair by pair. From the pairs follows when two parts of a thread became one, which alerts depend on.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

create table if not exists same_wording (
    wording_id uuid not null,
    other_id   uuid not null,
    primary key (wording_id, other_id)
);

create index if not exists same_wording_other on same_wording (other_id);

comment on table same_wording is
    'Pairs of wordings that say the same. Each pair is stored once. The words of a wording in a story, wording.words_id, say the same as '
    'the wording; that pair is not stored. The groups of wordings are the connected components of all these pairs.';
comment on column same_wording.wording_id is 'The lesser of the two; see wording.id.';
comment on column same_wording.other_id is 'The greater of the two; see wording.id.';

-- False for wordings that are stored already.
call alter_without_waiting('alter table public.wording add column if not exists pairs_stored boolean not null default false');
call alter_without_waiting('alter table public.wording alter column pairs_stored set default true');

comment on column wording.pairs_stored is
    'Whether same_wording has its pairs with the wordings that were stored earlier. False for wordings that were stored before V81, until '
    'a rebuild.';

grant select, insert, update, delete on same_wording to hearsay_coverage;
grant select on same_wording, wording_link to hearsay_alerts;
