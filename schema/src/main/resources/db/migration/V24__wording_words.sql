-- The same words in articles of different stories are one row for the words, and one row for the words in each story.
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while the index is created.

call alter_without_waiting('alter table public.wording add column if not exists words_id uuid');

comment on column wording.words_id is
    'The wording with the same words and without the names and the day of a story. Null for a wording without such names, and for one that '
    'cannot be understood without them.';

create index if not exists wording_words on wording (words_id) where words_id is not null;
