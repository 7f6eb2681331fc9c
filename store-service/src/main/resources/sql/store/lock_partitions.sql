-- Locks the given partition numbers until the end of the transaction. The events of one article have the same partition number on every
-- topic, so an extraction event cannot delete old rows while another consumer, delayed by a rebalance, still inserts some. Locks are taken
-- in ascending order, to avoid deadlocks. Consumers of other partitions do not wait.
select pg_advisory_xact_lock(:application, number)
from (select number from unnest(:partitions::int[]) as partitions (number) order by number) as ordered
