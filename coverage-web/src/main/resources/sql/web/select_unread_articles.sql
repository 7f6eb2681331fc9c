with listed as materialized (
    select article_id, outlet, received_at, reason
    from article_without_claims
    where
        (cast(:reason as text) is null or reason = cast(:reason as text))
        and (cast(:outlet as text[]) is null or outlet = any(cast(:outlet as text[])))
        and (cast(:afterId as text) is null or (received_at, article_id) < (cast(:afterKey as timestamptz), cast(:afterId as text)))
    order by received_at desc, article_id desc
    limit :limit
)
select
    listed.article_id,
    listed.outlet,
    wording.title,
    wording.url,
    wording.published_at,
    listed.received_at,
    wording.language,
    wording.revision,
    listed.reason,
    case when listed.reason = 'language' then extraction.unread end as detail
from listed
join article_wording as wording on wording.article_id = listed.article_id and wording.is_current
left join extraction on extraction.article_id = wording.article_id and extraction.revision = wording.revision
order by listed.received_at desc, listed.article_id desc
