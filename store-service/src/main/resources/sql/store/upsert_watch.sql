-- One row per watch: that of its last change. Of changes at the same time, the one with the greatest version counts, so the order of events
-- has no effect.
insert into watch as held (
    id, owner, name, target_kind, target, triggers, minimum_origins, webhook_url, webhook_secret, mail_address, mail_frequency, since,
    changed_at, changed_by, version, deleted, replayed_at
)
select distinct on (id)
    id::uuid,
    owner,
    name,
    target_kind,
    target,
    triggers::text[],
    minimum_origins,
    webhook_url,
    webhook_secret,
    mail_address,
    mail_frequency,
    since::timestamptz,
    changed_at::timestamptz,
    changed_by,
    version,
    deleted::boolean,
    replayed_at::timestamptz
from unnest(
    :id::text[], :owner::text[], :name::text[], :targetKind::text[], :target::text[], :triggers::text[], :minimumOrigins::int[],
    :webhookUrl::text[], :webhookSecret::text[], :mailAddress::text[], :mailFrequency::text[], :since::text[], :changedAt::text[],
    :changedBy::text[], :version::text[], :deleted::text[], :replayedAt::text[]
) as incoming (
    id, owner, name, target_kind, target, triggers, minimum_origins, webhook_url, webhook_secret, mail_address, mail_frequency, since,
    changed_at, changed_by, version, deleted, replayed_at
)
order by id, changed_at::timestamptz desc, version desc
on conflict (id) do update set
    owner = excluded.owner,
    name = excluded.name,
    target_kind = excluded.target_kind,
    target = excluded.target,
    triggers = excluded.triggers,
    minimum_origins = excluded.minimum_origins,
    webhook_url = excluded.webhook_url,
    webhook_secret = excluded.webhook_secret,
    mail_address = excluded.mail_address,
    mail_frequency = excluded.mail_frequency,
    since = excluded.since,
    changed_at = excluded.changed_at,
    changed_by = excluded.changed_by,
    version = excluded.version,
    deleted = excluded.deleted,
    replayed_at = excluded.replayed_at
where (excluded.changed_at, excluded.version) > (held.changed_at, held.version)
