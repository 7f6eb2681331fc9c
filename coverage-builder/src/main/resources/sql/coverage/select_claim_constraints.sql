-- Returns the rulings on claims that concern a wording of these groups, with the groups of both wordings.
with concerned as materialized (
    select id from wording where coalesce(group_id, thread_id) = any(:groups::uuid[])
), touching as (
    select ruling_id from claim_constraint where one_wording in (select id from concerned)
    union
    select ruling_id from claim_constraint where other_wording in (select id from concerned)
)
select
    held.ruling_id,
    held.same,
    held.made_at,
    held.one_wording,
    held.other_wording,
    coalesce(one.group_id, one.thread_id) as one_group,
    coalesce(other.group_id, other.thread_id) as other_group
from touching
join claim_constraint as held on held.ruling_id = touching.ruling_id
join wording as one on one.id = held.one_wording
join wording as other on other.id = held.other_wording
