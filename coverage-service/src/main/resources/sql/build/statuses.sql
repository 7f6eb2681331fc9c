-- Which mentions of these threads are current, withdrawn, or superseded by those of later revisions.
with scope as (
    select
        id,
        in_current,
        gone_at,
        place = max(place) over same      as last,
        bool_or(in_current) over same     as kept,
        min(received_at) over same        as added_at
    from mention
    where thread_id = any(:threads::uuid[])
    window same as (partition by thread_id, article_id, source_id, stance)
), judged as (
    select
        id,
        case when in_current then 'current' when last and not kept then 'withdrawn' else 'superseded' end as status,
        added_at,
        case when last and not kept then gone_at end as withdrawn_at
    from scope
)
update mention
set status = judged.status, added_at = judged.added_at, withdrawn_at = judged.withdrawn_at
from judged
where mention.id = judged.id
    and (mention.status, mention.added_at, mention.withdrawn_at) is distinct from (judged.status, judged.added_at, judged.withdrawn_at)
