-- The transaction that locks the only row works; the others stand by. The lock ends with the transaction.
select one from coverage_turn for update skip locked
