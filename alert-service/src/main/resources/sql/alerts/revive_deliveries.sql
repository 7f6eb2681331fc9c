-- Tries deliveries again that were given up before the owner of the watch asked for it.
update alert_delivery
set state = 'pending', attempts = 0, next_attempt_at = :now, ended_at = null
from alert
join watch on watch.id = alert.watch_id
where alert_delivery.alert_id = alert.id
    and alert_delivery.state = 'dead'
    and not watch.deleted
    and alert_delivery.ended_at < watch.replayed_at
