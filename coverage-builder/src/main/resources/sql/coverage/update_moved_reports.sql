-- Moves the carriers of reports that were merged into others.
update carrier
set report_id = moved.new_id
from unnest(:old::uuid[], :new::uuid[]) as moved (old_id, new_id)
where carrier.report_id = moved.old_id
