-- Returns a hash of all definitions; empty if there are none.
select coalesce(md5(string_agg(name || ' ' || event_id, E'\n' order by name)), '') from subject_definition
