select id
from identity
where kind = 'outlet' and (name = :name or id::text = :name)
limit 20
