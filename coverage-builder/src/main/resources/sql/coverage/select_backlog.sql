select
    (select count(distinct article_id) from coverage_due) as due,
    (select count(*) from coverage_failure)               as failed,
    (select count(*) from thread_change)                  as unpublished
