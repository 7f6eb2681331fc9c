select
    (select count(*) from alert_due)                              as due,
    (select count(*) from alert_delivery where state = 'pending') as pending,
    (select count(*) from alert_delivery where state = 'dead')    as dead,
    (
        select coalesce(extract(epoch from :now - min(next_attempt_at)), 0)
        from alert_delivery
        where state = 'pending' and next_attempt_at < :now
    )                                                             as overdue
