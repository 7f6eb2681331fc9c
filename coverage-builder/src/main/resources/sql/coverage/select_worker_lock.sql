-- Locks the only row. The worker whose transaction holds the lock works; the others stand by. The lock ends with the transaction.
select one from coverage_turn for update skip locked
