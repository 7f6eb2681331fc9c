-- Whoever holds the lock of the one row computes; it is let go at the end of the transaction.
select one from coverage_turn for update skip locked
