-- People of one name are told apart by the occupations that articles give them.
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while the index is created.

call alter_without_waiting(
    'alter table public.identity_decision add column if not exists person_key text, add column if not exists occupation text');

comment on column identity_decision.person_key is
    'The key of a person''s full name, if neither the seed list nor an override decides on it; see identity.name_key.';
comment on column identity_decision.occupation is
    'The kind of work that the article''s role of this person states, such as care or farming; null if it states none.';

create index if not exists identity_decision_person on identity_decision (person_key, occupation) where person_key is not null;
