-- Returns the first mention of each strand of these threads, and of the threads of these articles, if more than one outlet has the thread:
-- of each thread the earliest ones.
with concerned as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select thread_id from mention where article_id = any(:articles::text[])
), numbered as materialized (
    select
        strand.thread_id,
        strand.first_mention,
        row_number() over (partition by strand.thread_id order by strand.first_seen, strand.first_mention) as place
    from strand
    where strand.thread_id in (
            select thread_id
            from strand
            where thread_id in (select id from concerned) and status <> 'superseded'
            group by thread_id
            having count(distinct outlet_id) > 1
        )
        and strand.status <> 'superseded'
)
select
    numbered.thread_id, mention.id, mention.said_at, mention.outlet_id, mention.chain_ids, mention.source_id, mention.source,
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
from numbered
join mention on mention.id = numbered.first_mention
left join ruled_attribution as ruled on ruled.id = mention.id
where numbered.place <= :limit
order by numbered.thread_id, mention.said_at, mention.id
