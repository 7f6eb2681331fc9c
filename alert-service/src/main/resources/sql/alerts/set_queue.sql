select setval('alert_queue', case when :open then 1 else 0 end)
