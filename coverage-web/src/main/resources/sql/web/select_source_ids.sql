select id
from identity
where name = :name or id = :id::uuid
union
select identity_id
from identity_alias
where name = :name
limit 50
