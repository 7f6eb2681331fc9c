-- Locks the only row. The instance whose transaction holds the lock publishes; the others stand by. The lock ends with the transaction.
select coalesce(holder::text, '') as holder from thread_publisher for update skip locked
