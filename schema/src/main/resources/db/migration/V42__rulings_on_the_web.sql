-- The audit page of coverage-web shows rulings.
grant select on ruling_status to hearsay_web;
