-- Takes the oldest tickets, and returns their threads.
delete from alert_due
where ticket in (select ticket from alert_due order by ticket limit :tickets)
returning thread_id
