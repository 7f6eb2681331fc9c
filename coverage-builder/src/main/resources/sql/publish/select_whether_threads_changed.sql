select exists (select from thread_change)
