-- select_strands_of_threads
-- Returns the evidence of where the claims of these threads started, with the origins found last.
select
    id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, governmental, status,
    asserts(stance) as asserts, first_seen, first_mention, origin_id, origin, origin_kind, origin_governmental, through
from strand
where thread_id = any(:threads::uuid[])
