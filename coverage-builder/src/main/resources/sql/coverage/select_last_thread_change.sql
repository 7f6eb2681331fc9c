select coalesce(max(ticket), 0) from thread_change
