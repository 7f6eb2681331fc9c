insert into alert (
    id, watch_id, kind, thread_id, mention_id, claim_id, article_id, source, outlet, headline, detail, happened_at, detected_at, body
)
values (
    :id::uuid, :watchId::uuid, :kind, :threadId::uuid, :mentionId, :claimId, :articleId, :source, :outlet, :headline, :detail, :happenedAt,
    :detectedAt, :body
)
on conflict (id) do nothing
