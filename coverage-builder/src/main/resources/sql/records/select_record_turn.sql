-- Locks the only row. The builder whose transaction holds the lock counts. The lock ends with the transaction.
select one from record_turn for update skip locked
