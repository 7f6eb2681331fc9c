-- What made the origins of these threads one number: when which wordings became one claim, and the first mention of each origin in each
-- wording. Two wordings are one claim from the reception of the later one, or from the time of the ruling that says so.
with told as materialized (
    -- the mentions, with the times from which their origins and their wordings count
    select
        mention.id, mention.thread_id, mention.wording_id, case when mention.status = 'current' then mention.origin_id end as origin_id,
        greatest(mention.added_at, case when ruled.added or ruled.source_corrected then ruled.checked_at end) as origin_at,
        greatest(mention.added_at, case when ruled.added then ruled.checked_at end) as worded_at
    from mention
    left join ruled_attribution as ruled on ruled.id = mention.id and ruled.checked <> 'confirmed'
    where mention.thread_id = any(:threads::uuid[])
), dated as materialized (
    -- A wording in a story contains its words.
    select wording_id as id, min(worded_at) as at
    from (
        select wording_id, worded_at from told
        union all
        select wording.words_id, worded_at from told join wording on wording.id = told.wording_id where wording.words_id is not null
    ) as held
    group by wording_id
), part as materialized (
    select
        wording.id, wording.thread_id, coalesce(wording.group_id, wording.thread_id) as group_id, wording.words_id, wording.pairs_stored,
        dated.at
    from dated
    join wording using (id)
), pair as (
    select id as wording_id, words_id as other_id, at from part where words_id is not null
    union all
    select wording_id, other_id, at from same_wording join part on part.id = wording_id
    union all
    select wording_id, other_id, at from wording_link join part on part.id = wording_id where wording_id < other_id
    union all
    select one_wording, other_wording, greatest(made_at, at) from claim_constraint join part on part.id = one_wording where same
    union all
    -- pairs that are not known
    select id, first_value(id) over (partition by thread_id, group_id order by at, id), at from part where not pairs_stored
)
select
    one.thread_id, greatest(pair.at, other.at) as at, one.id as wording_id, other.id as other_id, null::uuid as origin_id,
    null as mention_id
from pair
join part as one on one.id = pair.wording_id
join part as other on other.id = pair.other_id and other.thread_id = one.thread_id
where one.id <> other.id
union all
(
    select distinct on (wording_id, origin_id) thread_id, origin_at, wording_id, null::uuid, origin_id, id
    from told
    where origin_id is not null
    order by wording_id, origin_id, origin_at, id
)
order by thread_id, at, other_id nulls last, wording_id, mention_id
