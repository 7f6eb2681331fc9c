-- Drops indexes of the store's tables that no statement of a service and no query of docs/queries.md uses: nothing selects rows by these
-- columns. Each index took time with every row written.
--
-- Runs outside of a transaction, as V14 does.

call alter_without_waiting('drop index if exists public.article_outlet');
call alter_without_waiting('drop index if exists public.claim_subject_subject');
call alter_without_waiting('drop index if exists public.source_label');
call alter_without_waiting('drop index if exists public.attribution_source');
call alter_without_waiting('drop index if exists public.article_revision_day');
