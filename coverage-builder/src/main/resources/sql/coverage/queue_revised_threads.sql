-- Queues the threads of statements that a later revision of these articles no longer has, for comparison with the watches. A thread does
-- not change if the revision has the statement in other words.
select queue_alerts(array(
    select distinct thread_id from mention where article_id = any(:articles::text[]) and gone_at is not null
))
