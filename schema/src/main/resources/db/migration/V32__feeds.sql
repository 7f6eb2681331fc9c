-- Feeds: what is polled, the state of each, the items that were found, and the queue of what ingest has not accepted yet.
--
-- The role hearsay_feeds is the login of the feed service. As in V5, it is created here if the migrating role may create roles; otherwise
-- a superuser creates it first with db/roles.sql.

do $$
begin
    if not exists (select from pg_roles where rolname = 'hearsay_feeds') then
        create role hearsay_feeds nologin;
        comment on role hearsay_feeds is 'Reads and writes the tables of feeds and no others. Used by the feed service.';
    end if;
exception
    when duplicate_object or unique_violation then
        null; -- created concurrently by another migration on this server
    when insufficient_privilege then
        raise exception 'the role hearsay_feeds does not exist and % may not create it', current_user
            using hint = 'Let a superuser run db/roles.sql in this database, then migrate again.';
end
$$;


create table feed (
    name             text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    address          text not null,
    outlet           text,
    follow           text not null default 'incomplete' check (follow in ('never', 'incomplete', 'always')),
    minimum_interval interval,
    origin           text not null default 'api' check (origin in ('api', 'file')),
    created_at       timestamptz not null default now()
);

comment on table feed is 'The feeds and news sitemaps that the feed service polls, as the operator configured them.';
comment on column feed.name is 'Name of the feed, which the operator chose.';
comment on column feed.address is 'Address of the feed as configured; feed_state.moved_to is the one in use after a permanent redirect.';
comment on column feed.outlet is 'Outlet of items that name none; it replaces the title of the feed. Null if there is no default.';
comment on column feed.follow is
    'Whether items are followed to their page: never, incomplete (items whose text is a teaser or missing) or always.';
comment on column feed.minimum_interval is 'Shortest time between two polls of this feed. Null for the default of the feed service.';
comment on column feed.origin is 'Where the feed was configured: api or file.';
comment on column feed.created_at is 'When the feed was added.';


create table feed_state (
    feed            text primary key references feed on delete cascade,
    state           text not null default 'active' check (state in ('active', 'gone')),
    address         text not null,
    host            text not null,
    next_poll_at    timestamptz not null,
    claimed_by      uuid,
    claimed_until   timestamptz,
    etag            text,
    last_modified   text,
    moved_to        text,
    last_attempt_at timestamptz,
    last_success_at timestamptz,
    last_error      text,
    last_error_at   timestamptz,
    failures        integer not null default 0,
    items           bigint not null default 0,
    rejected        bigint not null default 0,
    poll_interval   interval,
    last_change_at  timestamptz,
    change_gap      interval,
    stated_interval interval,
    skip_hours      integer[] not null default '{}',
    skip_days       integer[] not null default '{}'
);

create index feed_state_due on feed_state (next_poll_at) where state = 'active';

comment on table feed_state is 'The state of each feed between two polls.';
comment on column feed_state.feed is 'See feed.name.';
comment on column feed_state.state is 'active, or gone once the site answered 410: a gone feed is not polled any more.';
comment on column feed_state.address is 'The feed.address to which this state belongs.';
comment on column feed_state.host is 'Host that is asked for the feed; see feed_host.';
comment on column feed_state.next_poll_at is 'Earliest time of the next poll.';
comment on column feed_state.claimed_by is 'The poll in progress. A poll that has lost its claim writes nothing. Null if there is none.';
comment on column feed_state.claimed_until is 'When the claim ends although the poll has not ended, because its process was killed.';
comment on column feed_state.etag is 'ETag of the last response that was read completely.';
comment on column feed_state.last_modified is 'Last-Modified of the last response that was read completely, as sent.';
comment on column feed_state.moved_to is 'Where a permanent redirect (301, 308) led. Null if the feed is at its configured address.';
comment on column feed_state.last_attempt_at is 'When the last poll began.';
comment on column feed_state.last_success_at is 'When the feed was last read, or last answered that it has not changed.';
comment on column feed_state.last_error is 'What was wrong when a poll failed last. It is kept after a success.';
comment on column feed_state.last_error_at is 'When a poll failed last.';
comment on column feed_state.failures is 'Number of polls that have failed since the last success.';
comment on column feed_state.items is 'Number of versions of items that ingest has accepted.';
comment on column feed_state.rejected is 'Number of versions of items that could not be read or that ingest has rejected.';
comment on column feed_state.poll_interval is 'The interval that follows from how often the feed changes.';
comment on column feed_state.last_change_at is 'When a poll last found a new or changed item.';
comment on column feed_state.change_gap is 'Moving average of the time between two polls that found a change.';
comment on column feed_state.stated_interval is
    'The interval that the feed itself asks for (ttl, sy:updatePeriod). Null if it asks for none.';
comment on column feed_state.skip_hours is 'Hours of the day in UTC, from 0, in which the feed asks not to be polled (skipHours).';
comment on column feed_state.skip_days is 'Days on which the feed asks not to be polled (skipDays), from 1 for Monday, in UTC.';


create table feed_item (
    feed         text not null references feed on delete cascade,
    item_key     text not null,
    content_hash text not null,
    address      text,
    outlet       text,
    article_id   uuid,
    seen_at      timestamptz not null,
    posted_at    timestamptz,
    posted_hash  text,
    last_error   text,
    primary key (feed, item_key)
);

comment on table feed_item is 'The items that were found in feeds. An item that has left its feed is kept.';
comment on column feed_item.feed is 'See feed.name.';
comment on column feed_item.item_key is
    'What identifies the item within the feed: its guid or id, otherwise its address, otherwise the hash of its content.';
comment on column feed_item.content_hash is 'Hash of the item as last seen in the feed. An item with the same hash is not posted again.';
comment on column feed_item.address is
    'Address with which the item was first posted. Later versions are posted with it, so they are revisions of one article.';
comment on column feed_item.outlet is 'Outlet with which the item was first posted, for the same reason.';
comment on column feed_item.article_id is 'Id of the article, as ingest returned it. Null until ingest has accepted a version.';
comment on column feed_item.seen_at is 'When this version of the item was first seen.';
comment on column feed_item.posted_at is 'When ingest last accepted a version of the item.';
comment on column feed_item.posted_hash is
    'Hash of what ingest last accepted. A page that is read again and has not changed is not posted again.';
comment on column feed_item.last_error is 'Why the last version was not posted. Null if it was, or if it is still pending.';


create table feed_delivery (
    id              bigint generated always as identity primary key,
    feed            text not null,
    item_key        text not null,
    content_hash    text not null,
    line            text not null,
    follow          text,
    host            text,
    attempts        integer not null default 0,
    next_attempt_at timestamptz not null,
    claimed_by      uuid,
    found_at        timestamptz not null,
    last_error      text,
    foreign key (feed, item_key) references feed_item on delete cascade
);

create index feed_delivery_item on feed_delivery (feed, item_key, id);
create index feed_delivery_follow on feed_delivery (next_attempt_at) where follow is not null;

comment on table feed_delivery is
    'Queue of the versions of items that ingest has not accepted yet. A row is written in the transaction that records the poll, and '
    'deleted in the one that records the answer of ingest.';
comment on column feed_delivery.id is 'Number of the entry. The versions of one item are posted in this order.';
comment on column feed_delivery.feed is 'See feed.name.';
comment on column feed_delivery.item_key is 'See feed_item.item_key.';
comment on column feed_delivery.content_hash is 'See feed_item.content_hash.';
comment on column feed_delivery.line is 'The article as it is posted: one JSON object.';
comment on column feed_delivery.follow is 'Address of the page that is read first. Null if the line is complete.';
comment on column feed_delivery.host is 'Host of the page; see feed_host.';
comment on column feed_delivery.attempts is 'Number of attempts to fetch the page or to post the line.';
comment on column feed_delivery.next_attempt_at is 'Earliest time of the next attempt.';
comment on column feed_delivery.claimed_by is 'The attempt in progress; until next_attempt_at no other one begins.';
comment on column feed_delivery.found_at is 'When the version was found in the feed.';
comment on column feed_delivery.last_error is 'What was wrong with the last attempt.';


create table feed_part (
    feed           text not null references feed on delete cascade,
    address        text not null,
    etag           text,
    last_modified  text,
    stated_change  text,
    read_at        timestamptz not null,
    primary key (feed, address)
);

comment on table feed_part is 'The sitemaps that a sitemap index lists, as far as they were read.';
comment on column feed_part.feed is 'See feed.name.';
comment on column feed_part.address is 'Address of the sitemap.';
comment on column feed_part.etag is 'See feed_state.etag.';
comment on column feed_part.last_modified is 'See feed_state.last_modified.';
comment on column feed_part.stated_change is 'The lastmod that the index stated when the sitemap was read.';
comment on column feed_part.read_at is 'When the sitemap was last read, or last answered that it has not changed.';


create table feed_host (
    host            text primary key,
    claimed_by      uuid,
    busy_until      timestamptz not null,
    next_request_at timestamptz not null
);

comment on table feed_host is 'The hosts from which feeds and pages are fetched: one request at a time, over all instances.';
comment on column feed_host.host is 'Name or IP address, in lower case.';
comment on column feed_host.claimed_by is 'The poll or page in progress. Null if there is none.';
comment on column feed_host.busy_until is 'When the host is free although the request has not ended, because its process was killed.';
comment on column feed_host.next_request_at is 'Earliest time of the next request: Crawl-delay, or Retry-After of a page.';


create view feed_health as
select
    feed.name,
    feed.address,
    feed.outlet,
    feed.follow,
    feed.minimum_interval,
    feed.origin,
    feed_state.state,
    feed_state.last_attempt_at,
    feed_state.last_success_at,
    feed_state.last_error,
    feed_state.last_error_at,
    feed_state.failures,
    feed_state.items,
    (
        select count(*)
        from feed_delivery
        where feed_delivery.feed = feed.name
    ) as pending,
    feed_state.rejected,
    feed_state.next_poll_at,
    feed_state.moved_to,
    feed.created_at
from feed
join feed_state on feed_state.feed = feed.name;

comment on view feed_health is 'The feeds, with when each was last read, what failed last, and what is still to be posted.';
comment on column feed_health.name is 'Name of the feed.';
comment on column feed_health.address is 'Address of the feed as configured.';
comment on column feed_health.outlet is 'Outlet of items that name none. Null if there is no default.';
comment on column feed_health.follow is 'Whether items are followed to their page: never, incomplete or always.';
comment on column feed_health.minimum_interval is 'Shortest time between two polls. Null for the default of the feed service.';
comment on column feed_health.origin is 'Where the feed was configured: api or file.';
comment on column feed_health.state is 'active, or gone once the site answered 410.';
comment on column feed_health.last_attempt_at is 'When the last poll began.';
comment on column feed_health.last_success_at is 'When the feed was last read, or last answered that it has not changed.';
comment on column feed_health.last_error is 'What was wrong when a poll failed last. It is kept after a success.';
comment on column feed_health.last_error_at is 'When a poll failed last.';
comment on column feed_health.failures is 'Number of polls that have failed since the last success.';
comment on column feed_health.items is 'Number of versions of items that ingest has accepted.';
comment on column feed_health.pending is 'Number of versions of items that ingest has not accepted yet.';
comment on column feed_health.rejected is 'Number of versions of items that could not be read or that ingest has rejected.';
comment on column feed_health.next_poll_at is 'Earliest time of the next poll.';
comment on column feed_health.moved_to is 'Where a permanent redirect led. Null if the feed is at its configured address.';
comment on column feed_health.created_at is 'When the feed was added.';


grant usage on schema public to hearsay_feeds;
grant select, insert, update, delete on feed, feed_state, feed_item, feed_delivery, feed_part, feed_host to hearsay_feeds;
grant select on feed_health to hearsay_feeds, hearsay_web, analyst;
-- The role of the coverage builder reads every table and view.
grant select on feed, feed_state, feed_item, feed_delivery, feed_part, feed_host, feed_health to hearsay_coverage;
