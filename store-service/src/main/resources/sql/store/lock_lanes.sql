-- The events of one article have the same partition number on every topic. Whoever stores a partition number's events holds its lock until
-- the end of the transaction, so that an extraction record can't remove old rows while another consumer, late after a rebalance, still
-- adds some. Taken in ascending order, against deadlocks; nobody waits who stores other partitions.
select pg_advisory_xact_lock(:application, lane)
from (select lane from unnest(:lanes::int[]) as lanes (lane) order by lane) as ordered
