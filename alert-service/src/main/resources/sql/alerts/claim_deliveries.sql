-- Claims the deliveries of a channel that are due, those that have waited longest first. A delivery whose attempt was killed is due again
-- when its claim ends.
with due as (
    select alert_id, channel
    from alert_delivery
    where state = 'pending' and channel = :channel and next_attempt_at <= :now
    order by next_attempt_at
    limit :deliveries
    for update skip locked
), claimed as (
    update alert_delivery
    set claimed_by = :claim::uuid, attempts = attempts + 1, next_attempt_at = :until
    from due
    where alert_delivery.alert_id = due.alert_id and alert_delivery.channel = due.channel
    returning alert_delivery.alert_id, alert_delivery.attempts
)
select
    alert.id,
    claimed.attempts,
    alert.kind,
    alert.thread_id,
    alert.headline,
    alert.detail,
    alert.happened_at,
    alert.body,
    watch.id as watch_id,
    watch.name as watch,
    case when not watch.deleted then watch.webhook_url end as webhook_url,
    watch.webhook_secret,
    case when not watch.deleted then watch.mail_address end as mail_address,
    watch.mail_frequency = 'daily' as daily
from claimed
join alert on alert.id = claimed.alert_id
join watch on watch.id = alert.watch_id
order by alert.detected_at, alert.id
