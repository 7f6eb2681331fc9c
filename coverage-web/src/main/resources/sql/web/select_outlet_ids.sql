select id
from identity
where kind = 'outlet' and (name = :name or id = :id::uuid)
limit 20
