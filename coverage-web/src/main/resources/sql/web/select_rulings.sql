select id, kind, made_at, made_by, reason, article_id, revision, undoes, status, detail, attribution_id, body::text as body
from ruling_status
where (:article::text is null or article_ids @> array[:article::text])
    and (:thread::uuid is null or id = any (array(select ruling_id from thread_ruling where thread_id = :thread::uuid)))
    and (
        :names::text[] is null
        or (
            kind in ('same-source', 'different-source', 'same-outlet', 'different-outlet')
            and (
                coalesce(body -> 'first' ->> 'name', body ->> 'first') = any (:names::text[])
                or coalesce(body -> 'second' ->> 'name', body ->> 'second') = any (:names::text[])
            )
        )
    )
    and (:person::text is null or made_by = :person)
    and (:kind::text is null or kind = :kind)
    and (:status::text is null or status = :status)
    and (not :live or (kind <> 'undo' and status <> 'undone'))
    and (:id::uuid is null or id = :id::uuid)
    and (:afterTime::timestamptz is null or (made_at, id) < (:afterTime::timestamptz, :afterId::uuid))
order by made_at desc, id desc
limit :limit
