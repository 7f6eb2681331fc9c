-- Claims due articles, the oldest first, without the first ones, which are being processed. Leaves out what is claimed or prepared, unless
-- the article has changed since it was prepared.
insert into article_preparation as held (article_id, ticket, share, batch, expires_at)
select
    due.article_id,
    due.ticket,
    :share::uuid,
    coalesce((select batch from wording_batch), 0),
    now() + :seconds * interval '1 second'
from (
    select article_id, min(ticket) as first, max(ticket) as ticket
    from (select article_id, ticket from coverage_due order by ticket limit :tickets) as queued
    group by article_id
    order by first
    offset :skipped
) as due
where not exists (
    select
    from article_preparation as other
    where other.article_id = due.article_id and (other.ticket >= due.ticket or not other.prepared)
)
order by due.first
limit :articles
on conflict (article_id) do update set
    ticket = excluded.ticket,
    share = excluded.share,
    batch = excluded.batch,
    expires_at = excluded.expires_at,
    prepared = false
returning article_id
