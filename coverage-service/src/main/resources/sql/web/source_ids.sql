select id
from identity
where name = :name or id::text = :name
union
select identity_id
from identity_alias
where name = :name
limit 50
