-- Returns the next wordings that have a key, in the order of their ids.
select wording_id from wording_key where key = :key and wording_id > :after::uuid order by wording_id limit :maximum
