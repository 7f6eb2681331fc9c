-- One row per ruling. The id is derived from all that a ruling says, or from the key of its request, so an event with a stored id changes
-- nothing, or only the time; if a producer sends another ruling under the same id, the later one wins, regardless of the order of events.
insert into ruling as held (id, kind, made_at, made_by, reason, article_id, revision, undoes, article_ids, decides, body)
select distinct on (id)
    id::uuid,
    kind,
    made_at::timestamptz,
    made_by,
    reason,
    article_id,
    revision,
    undoes::uuid,
    article_ids::text[],
    decides::text[],
    body::jsonb
from unnest(
    :id::text[], :kind::text[], :madeAt::text[], :madeBy::text[], :reason::text[], :articleId::text[], :revision::text[], :undoes::text[],
    :articleIds::text[], :decides::text[], :body::text[]
) as incoming (id, kind, made_at, made_by, reason, article_id, revision, undoes, article_ids, decides, body)
order by id, made_at::timestamptz desc, body::jsonb desc, made_by desc
on conflict (id) do update set
    kind = excluded.kind,
    made_at = excluded.made_at,
    made_by = excluded.made_by,
    reason = excluded.reason,
    article_id = excluded.article_id,
    revision = excluded.revision,
    undoes = excluded.undoes,
    article_ids = excluded.article_ids,
    decides = excluded.decides,
    body = excluded.body
where (excluded.made_at, excluded.body, excluded.made_by) > (held.made_at, held.body, held.made_by)
