-- Returns the first mention of each strand of these threads, and of the threads of these articles, if more than one outlet has the thread:
-- of each thread the earliest ones.
--
-- "limit" and "offset 0" keep look-ups by index for each thread and mention: for many together, both tables would be read as a whole.
with concerned as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select thread_id from mention where article_id = any(:articles::text[])
), chosen as materialized (
    select first.*
    from concerned
    cross join lateral (
        select thread_id, first_mention
        from strand
        where thread_id = concerned.id and status <> 'superseded'
        order by first_seen, first_mention
        limit :limit
    ) as first
    where (
        select count(distinct outlet_id)
        from strand
        where thread_id = concerned.id and status <> 'superseded'
    ) > 1
)
select
    chosen.thread_id, mention.id, mention.said_at, mention.outlet_id, mention.chain_ids, mention.source_id, mention.source,
    mention.source_kind, mention.anonymous, mention.stance, asserts(mention.stance) as asserts, mention.negated, mention.claim, mention.cue,
    mention.origin_id,
    coalesce(
        ruled.certainty,
        (
            select certainty
            from claim
            where claim.id = mention.claim_id
            order by claim.extractor_version desc
            limit 1
        )
    ) as certainty,
    ruled.certainty is not null as certainty_ruled
from chosen
cross join lateral (select * from mention where id = chosen.first_mention offset 0) as mention
left join ruled_attribution as ruled on ruled.id = mention.id
order by chosen.thread_id, mention.said_at, mention.id
