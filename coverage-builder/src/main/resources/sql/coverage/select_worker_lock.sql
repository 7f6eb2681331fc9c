-- Locks the only row. The worker whose transaction holds the lock works; the others prepare. The lock ends with the transaction. The row
-- is changed, so that a transaction fails here if its snapshot is older than what the last one with the lock has written.
update coverage_turn
set turn = turn + 1
where one = (select one from coverage_turn for update skip locked)
returning turn
