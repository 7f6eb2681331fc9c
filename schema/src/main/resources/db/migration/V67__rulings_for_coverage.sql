-- The role of the coverage builder reads every table and view.
grant select on thread_ruling to hearsay_coverage;
