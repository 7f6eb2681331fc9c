-- Which threads were opposed to a thread when the coverage builder last looked. Where this set changes, sources may have changed position
-- without a new mention.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

call alter_without_waiting('alter table public.claim_thread add column if not exists opposed_ids uuid[]');

comment on column claim_thread.opposed_ids is
    'The threads that opposed_threads() returned when the wordings of this thread last changed, in ascending order; null for a thread '
    'whose wordings have not changed since V85.';
