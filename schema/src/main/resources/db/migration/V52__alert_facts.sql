-- Who an alert is about, and which watches the alert service has seen.
--
-- Runs outside of a transaction, as V14 does. May be repeated.

call alter_without_waiting(
    'alter table public.alert add column if not exists source text, add column if not exists outlet text not null default ''''');

comment on column alert.source is 'The source of the mention, by name; see mention.source. Null where the text leaves it open.';
comment on column alert.outlet is 'The outlet of the mention, by name; see mention.outlet.';


create table if not exists watch_seen (
    watch_id uuid primary key,
    version  text not null
);

comment on table watch_seen is
    'The watches that the alert service has seen. When it sees a new or changed one, it compares it with the threads that have changed '
    'since watch.since: they may have left the queue before the watch was stored.';
comment on column watch_seen.watch_id is 'See watch.id.';
comment on column watch_seen.version is 'See watch.version.';

grant select, insert, update on watch_seen to hearsay_alerts;
grant select on watch_seen to hearsay_coverage;
