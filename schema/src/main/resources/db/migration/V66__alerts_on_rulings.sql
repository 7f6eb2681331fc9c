-- What alerts depend on besides the changes of threads: drift, rewordings and rulings. And a queue of changed threads that grows only while
-- somebody watches.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

create sequence if not exists alert_queue as integer minvalue 0 maxvalue 1 start 0;

comment on sequence alert_queue is
    'Whether changed threads are queued in alert_due: 1 while there is a watch and the queue is not full. A sequence, because every '
    'transaction has to see its present value, whatever snapshot it reads.';

create or replace function queue_alerts(threads uuid[]) returns void
    language plpgsql
    -- so that the coverage builder needs no right to alert_due
    security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    max_tickets constant bigint := 1000000;
begin
    if threads = '{}' then
        return;
    end if;
    if (select last_value from public.alert_queue) = 1
        and (select coalesce(max(ticket) - min(ticket), 0) from public.alert_due) > max_tickets
    then
        -- the alert service does not run
        perform setval('public.alert_queue', 0);
    end if;
    if (select last_value from public.alert_queue) = 0 then
        -- Until this transaction ends, the alert service does not open the queue: it reads all threads when it does, and has to see the
        -- changes that are left out here.
        lock table public.watch_seen in row share mode;
        if (select last_value from public.alert_queue) = 0 then
            return;
        end if;
    end if;
    insert into public.alert_due (thread_id) select distinct thread from unnest(threads) as thread;
end
$$;

comment on function queue_alerts(uuid[]) is 'Adds changed threads to alert_due while somebody watches; see alert_queue.';

create or replace function alerts_become_due() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform public.queue_alerts(array(select thread_id from changed));
    return null;
end
$$;

revoke execute on function queue_alerts(uuid[]) from public;
grant execute on function queue_alerts(uuid[]) to hearsay_coverage;

call alter_without_waiting(
    'create or replace trigger alert_due_on_insert after insert on public.drift referencing new table as changed '
    'for each statement execute function public.alerts_become_due()');

comment on table alert_due is
    'Queue of threads that have changed since they were last compared with the watches. Triggers on thread_change and drift add tickets, '
    'with inserts only; the alert service deletes them in the transaction that stores the alerts. See alert_queue.';
comment on column watch.triggers is
    'What it reports: second-origin, first-named-source, denial, position-change, withdrawal, many-origins, correction, drift.';
comment on column alert.happened_at is
    'When the article revision that fired it was first received; or when the ruling that fired it was made.';
comment on column watch_alert.kind is
    'What happened: second-origin, first-named-source, denial, position-change, withdrawal, many-origins, correction or drift.';
comment on column watch_alert.happened_at is
    'When the article revision that fired it was first received; or when the ruling that fired it was made.';

grant select, update on sequence alert_queue to hearsay_alerts;
grant select on sequence alert_queue to hearsay_coverage;
grant select on claim_drift, claim_constraint, ruling, ruled_attribution, attribution to hearsay_alerts;
grant delete on watch_seen to hearsay_alerts;
grant execute on function words_at(text, int4range[]) to hearsay_alerts;
