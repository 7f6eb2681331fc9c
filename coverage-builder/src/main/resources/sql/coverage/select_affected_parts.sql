-- Returns the threads, outlets, sources and origins whose counts depend on these strands.
select thread_id, outlet_id, source_id, origin_id from strand where id = any(:strands::uuid[])
