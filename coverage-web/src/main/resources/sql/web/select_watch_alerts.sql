-- The alerts of one watch, or of all watches of the owner.
select
    id, watch_id, watch, kind, thread_id, mention_id, article_id, headline, detail, happened_at, detected_at, pending, dead, attempts,
    last_error, next_attempt_at
from watch_alert
where owner = :owner
    and (:watch::uuid is null or watch_id = :watch::uuid)
    and (:since::timestamptz is null or detected_at > :since::timestamptz)
    and (:afterTime::timestamptz is null or (detected_at, id) < (:afterTime::timestamptz, :afterId::uuid))
order by detected_at desc, id desc
limit :limit
