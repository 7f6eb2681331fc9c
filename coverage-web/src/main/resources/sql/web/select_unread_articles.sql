select
    article_id,
    outlet,
    title,
    url,
    published_at,
    received_at,
    language,
    revision,
    reason,
    case when reason = 'language' then detail end as detail
from unread_article
where
    (cast(:reason as text) is null or reason = cast(:reason as text))
    and (cast(:outlet as text) is null or outlet = cast(:outlet as text))
    and (cast(:afterId as text) is null or (received_at, article_id) < (cast(:afterKey as timestamptz), cast(:afterId as text)))
order by received_at desc, article_id desc
limit :limit
