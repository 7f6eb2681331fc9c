-- Returns the wordings that have these keys. If too many have a key, returns those with the smallest ids.
select looking.key, found.wording_id
from unnest(:keys::bigint[]) as looking (key)
cross join lateral (
    select wording_id from wording_key where wording_key.key = looking.key order by wording_id limit :maximum
) as found
