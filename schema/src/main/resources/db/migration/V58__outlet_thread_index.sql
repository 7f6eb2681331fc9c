-- The last threads that an outlet took up. Runs outside of a transaction, as V14 does; only the coverage builder waits.

create index if not exists outlet_thread_outlet on outlet_thread (outlet_id, first_seen);
