-- Watches: what users want to be alerted to; the alerts; and their deliveries.
--
-- The role hearsay_alerts is the login of the alert service. As in V5, it is created here if the migrating role may create roles; otherwise
-- a superuser creates it first with db/roles.sql.

do $$
begin
    if not exists (select from pg_roles where rolname = 'hearsay_alerts') then
        create role hearsay_alerts nologin;
        comment on role hearsay_alerts is 'Reads watches and coverage, and writes alerts. Used by the alert service.';
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- created concurrently by another migration on this server
    when insufficient_privilege then
        raise exception 'the role hearsay_alerts does not exist and % may not create it', current_user
            using hint = 'Let a superuser run db/roles.sql in this database, then migrate again.';
end
$$;


create table watch (
    id              uuid        primary key,
    owner           text        not null,
    name            text        not null,
    target_kind     text        not null check (target_kind in ('thread', 'source', 'outlet', 'subject', 'search')),
    target          text        not null,
    triggers        text[]      not null,
    minimum_origins integer     not null,
    webhook_url     text,
    webhook_secret  text,
    mail_address    text,
    mail_frequency  text        check (mail_frequency in ('immediate', 'daily')),
    since           timestamptz not null,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    version         text        not null,
    deleted         boolean     not null,
    replayed_at     timestamptz
);

create index watch_owner on watch (owner) where not deleted;

comment on table watch is 'What users watch for: of the events of each watch, the one with the greatest changed_at.';
comment on column watch.id is 'Id of the watch.';
comment on column watch.owner is 'Name of the user who made it.';
comment on column watch.name is 'What the owner calls it.';
comment on column watch.target_kind is 'What it is on: thread, source, outlet, subject or search.';
comment on column watch.target is 'The id of a thread, or of a source or an outlet (see identity.id); a subject; or the words of a search.';
comment on column watch.triggers is
    'What it reports: second-origin, first-named-source, denial, position-change, withdrawal, many-origins.';
comment on column watch.minimum_origins is 'The number of origins of many-origins.';
comment on column watch.webhook_url is 'Where alerts are posted. Null if nowhere.';
comment on column watch.webhook_secret is
    'The name of the secret that signs them, which the alert service has in its settings. Null for none.';
comment on column watch.mail_address is 'Who receives alerts as mail. Null if nobody.';
comment on column watch.mail_frequency is 'immediate: a mail for each alert; daily: one a day. Null without an address.';
comment on column watch.since is 'What was received earlier is not reported.';
comment on column watch.changed_at is 'When a user last changed it.';
comment on column watch.changed_by is 'Who changed it last.';
comment on column watch.version is 'Hash of the event. Of two changes at the same time, the one with the greater version counts.';
comment on column watch.deleted is 'Whether the last change deleted it.';
comment on column watch.replayed_at is 'Deliveries that were given up earlier are tried again. Null if none are.';


create table alert_due (
    ticket    bigint generated always as identity primary key,
    thread_id uuid not null
);

comment on table alert_due is
    'Queue of threads that have changed since they were last compared with the watches. A trigger on thread_change adds tickets, with '
    'inserts only; the alert service deletes them in the transaction that stores the alerts.';
comment on column alert_due.ticket is 'Number of the entry, in the order of insertion.';
comment on column alert_due.thread_id is 'See claim_thread.id.';


create table alert (
    id          uuid        primary key,
    watch_id    uuid        not null,
    kind        text        not null,
    thread_id   uuid        not null,
    mention_id  text        not null,
    claim_id    text        not null,
    article_id  text        not null,
    headline    text        not null,
    detail      text        not null,
    happened_at timestamptz not null,
    detected_at timestamptz not null default now(),
    body        text        not null
);

create index alert_watch on alert (watch_id, detected_at desc, id);
create index alert_fact on alert (mention_id, watch_id, kind);

comment on table alert is 'The alerts of watches. The id is derived from watch, kind and mention, so an alert is stored once.';
comment on column alert.id is 'Derived from watch_id, kind and mention_id.';
comment on column alert.watch_id is 'See watch.id.';
comment on column alert.kind is 'Which of watch.triggers fired.';
comment on column alert.thread_id is 'The thread when the alert was stored; see claim_thread.id. thread_redirect leads to the present one.';
comment on column alert.mention_id is 'The mention that fired it; see attribution.id.';
comment on column alert.claim_id is 'The claim of the mention; see claim.id.';
comment on column alert.article_id is 'The article of the mention; see article.id.';
comment on column alert.headline is 'The headline of the thread when the alert was stored.';
comment on column alert.detail is 'What happened, as a sentence.';
comment on column alert.happened_at is 'When the article revision that fired it was first received.';
comment on column alert.detected_at is 'When the alert was stored.';
comment on column alert.body is 'The JSON that webhooks receive. Each attempt sends the same bytes.';


create table alert_delivery (
    alert_id        uuid        not null references alert on delete cascade,
    channel         text        not null check (channel in ('webhook', 'mail')),
    state           text        not null default 'pending' check (state in ('pending', 'delivered', 'dead')),
    attempts        integer     not null default 0,
    next_attempt_at timestamptz not null,
    claimed_by      uuid,
    last_error      text,
    ended_at        timestamptz,
    primary key (alert_id, channel)
);

create index alert_delivery_pending on alert_delivery (channel, next_attempt_at) where state = 'pending';
create index alert_delivery_dead on alert_delivery (ended_at) where state = 'dead';

comment on table alert_delivery is 'What is to be delivered of each alert, and what became of it.';
comment on column alert_delivery.alert_id is 'See alert.id.';
comment on column alert_delivery.channel is 'webhook or mail.';
comment on column alert_delivery.state is 'pending, delivered, or dead once it was given up.';
comment on column alert_delivery.attempts is 'Number of attempts since it was added or tried again.';
comment on column alert_delivery.next_attempt_at is 'Earliest time of the next attempt.';
comment on column alert_delivery.claimed_by is 'The attempt in progress; until next_attempt_at no other one begins.';
comment on column alert_delivery.last_error is 'What was wrong with the last attempt. Null if it succeeded or there was none.';
comment on column alert_delivery.ended_at is 'When it was delivered or given up. Null while it is pending.';


create view watch_alert as
select
    alert.id,
    alert.watch_id,
    watch.name as watch,
    watch.owner,
    alert.kind,
    alert.thread_id,
    alert.mention_id,
    alert.article_id,
    alert.headline,
    alert.detail,
    alert.happened_at,
    alert.detected_at,
    (
        select count(*)
        from alert_delivery
        where alert_delivery.alert_id = alert.id and alert_delivery.state = 'pending'
    ) as pending,
    (
        select count(*)
        from alert_delivery
        where alert_delivery.alert_id = alert.id and alert_delivery.state = 'dead'
    ) as dead
from alert
join watch on watch.id = alert.watch_id
where not watch.deleted;

comment on view watch_alert is 'The alerts of watches that were not deleted.';
comment on column watch_alert.id is 'Id of the alert. Each delivery of it has this id.';
comment on column watch_alert.watch_id is 'Id of the watch.';
comment on column watch_alert.watch is 'What the owner calls the watch.';
comment on column watch_alert.owner is 'Name of the user who made the watch.';
comment on column watch_alert.kind is
    'What happened: second-origin, first-named-source, denial, position-change, withdrawal or many-origins.';
comment on column watch_alert.thread_id is 'The thread when the alert was stored; see thread.id and thread_redirect.';
comment on column watch_alert.mention_id is 'The mention that fired it; see thread_mention.id.';
comment on column watch_alert.article_id is 'The article of the mention.';
comment on column watch_alert.headline is 'The headline of the thread when the alert was stored.';
comment on column watch_alert.detail is 'What happened, as a sentence.';
comment on column watch_alert.happened_at is 'When the article revision that fired it was first received.';
comment on column watch_alert.detected_at is 'When the alert was stored.';
comment on column watch_alert.pending is 'Number of deliveries that are not made yet.';
comment on column watch_alert.dead is 'Number of deliveries that were given up.';


grant usage on schema public to hearsay_alerts;
grant select, insert, update on watch to hearsay_store;
grant select on
    watch, claim_thread, claim_origin, mention, strand, source_shift, wording, thread_redirect
to hearsay_alerts;
grant select, delete on alert_due to hearsay_alerts;
grant select, insert, update on alert, alert_delivery to hearsay_alerts;
-- to queue the threads that a new watch may concern
grant insert on alert_due to hearsay_alerts;
grant select on watch_alert to analyst;
-- The role of the coverage builder reads every table and view.
grant select on watch, alert_due, alert, alert_delivery, watch_alert to hearsay_coverage;
