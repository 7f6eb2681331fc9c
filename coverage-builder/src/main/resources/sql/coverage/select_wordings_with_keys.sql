-- Returns the wordings that have these keys, as the bytes of their ids, one after the other: a row for each would take longer to send and
-- to read than to find. If too many have a key, returns those with the smallest ids.
select looking.key, found.wordings
from unnest(:keys::bigint[]) as looking (key)
cross join lateral (
    select string_agg(uuid_send(wording_id), '') as wordings
    from (select wording_id from wording_key where wording_key.key = looking.key order by wording_id limit :maximum) as having_key
) as found
where found.wordings is not null
