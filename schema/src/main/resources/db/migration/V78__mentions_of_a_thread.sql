-- The page of a thread with many mentions, while there are many rulings: which of them touch it is answered from indexes, without the rows
-- of mentions, and a page of mentions is in order.
--
-- Outside of a transaction (see the file's .conf), as V73; only the coverage builder waits. May be repeated.

create index if not exists mention_of_thread on mention (thread_id, said_at, id) include (status);

-- the new index does what this one did
call alter_without_waiting('drop index if exists public.mention_thread');
