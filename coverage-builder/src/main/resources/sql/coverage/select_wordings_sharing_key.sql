-- Returns wordings that share a key with these. If too many share a key, returns those with the smallest ids.
select distinct looking.id, found.wording_id as other
from unnest(:wordings::uuid[]) as looking (id)
join wording_key as mine on mine.wording_id = looking.id
cross join lateral (
    select same.wording_id from wording_key as same where same.key = mine.key order by same.wording_id limit :maximum
) as found
where found.wording_id <> looking.id
