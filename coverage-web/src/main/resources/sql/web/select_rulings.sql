select id, kind, made_at, made_by, reason, article_id, revision, undoes, status, body::text as body
from ruling_status
where (:article::text is null or article_ids @> array[:article::text])
    and (:person::text is null or made_by = :person)
    and (:kind::text is null or kind = :kind)
    and (:status::text is null or status = :status)
    and (:id::uuid is null or id = :id::uuid)
    and (:afterTime::timestamptz is null or (made_at, id) < (:afterTime::timestamptz, :afterId::uuid))
order by made_at desc, id desc
limit :limit
