-- Deletes the tickets that triggers added for these articles in this transaction: it builds their coverage anyway.
delete from coverage_due where article_id = any(:articles::text[]) and xmin = pg_current_xact_id()::xid
