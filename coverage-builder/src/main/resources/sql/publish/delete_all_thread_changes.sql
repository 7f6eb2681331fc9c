delete from thread_change
