-- What tells where a claim started.
select
    id, thread_id, status, said_at, outlet_id, outlet, source_id, source, source_kind, governmental, anonymous, chain, chain_ids, chain_roles,
    report_id, article_id, origin_id, origin, origin_kind, origin_governmental, through
from mention
where thread_id = any(:threads::uuid[])
