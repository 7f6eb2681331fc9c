-- Fills alert_due with each thread that is added to thread_change.
--
-- Outside of a transaction (see the file's .conf), as V8: a trigger needs a lock for which writers have to wait, so it gives up at once
-- where another session holds the table. May be repeated.

create or replace function alerts_become_due() returns trigger
    language plpgsql
    -- so that the coverage builder needs no right to alert_due
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.alert_due (thread_id) select distinct thread_id from changed;
    return null;
end
$$;

comment on function alerts_become_due() is 'Adds changed threads to alert_due.';

revoke execute on function alerts_become_due() from public;

call alter_without_waiting(
    'create or replace trigger alert_due_on_insert after insert on public.thread_change referencing new table as changed '
    'for each statement execute function public.alerts_become_due()');
