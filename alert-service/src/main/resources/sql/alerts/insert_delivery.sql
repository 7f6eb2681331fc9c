insert into alert_delivery (alert_id, channel, next_attempt_at) values (:id::uuid, :channel, :at) on conflict do nothing
