-- Waits for the batch of coverage that is in progress.
select one from coverage_turn for update
