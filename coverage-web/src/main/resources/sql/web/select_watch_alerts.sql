select id, kind, thread_id, mention_id, article_id, headline, detail, happened_at, detected_at, pending, dead
from watch_alert
where watch_id = :watch and owner = :owner
    and (:afterTime::timestamptz is null or (detected_at, id) < (:afterTime::timestamptz, :afterId::uuid))
order by detected_at desc, id desc
limit :limit
