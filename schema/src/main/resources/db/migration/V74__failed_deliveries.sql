-- The attempts at the deliveries of an alert, so that the owner of a watch sees why a webhook or mail does not arrive.

create or replace view watch_alert as
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
    ) as dead,
    (
        select coalesce(max(alert_delivery.attempts), 0)
        from alert_delivery
        where alert_delivery.alert_id = alert.id and alert_delivery.state <> 'delivered'
    ) as attempts,
    (
        select string_agg(alert_delivery.channel || ': ' || alert_delivery.last_error, '; ' order by alert_delivery.channel)
        from alert_delivery
        where alert_delivery.alert_id = alert.id and alert_delivery.state <> 'delivered'
    ) as last_error,
    (
        select min(alert_delivery.next_attempt_at)
        from alert_delivery
        where alert_delivery.alert_id = alert.id and alert_delivery.state = 'pending'
    ) as next_attempt_at
from alert
join watch on watch.id = alert.watch_id
where not watch.deleted;

comment on column watch_alert.attempts is
    'Number of attempts of the deliveries that are not made, since they were added or tried again: that of the delivery with most. 0 if '
    'all are made.';
comment on column watch_alert.last_error is
    'What was wrong with the last attempts of the deliveries that are not made, each after its channel. Null if nothing was.';
comment on column watch_alert.next_attempt_at is 'Earliest time of the next attempt. Null if no delivery is pending.';
