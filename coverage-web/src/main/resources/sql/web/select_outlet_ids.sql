select id
from identity
where kind = 'outlet' and (name_key = :key or name = :name or id = :id::uuid)
union
select identity.id
from identity_alias
join identity on identity.id = identity_alias.identity_id
where identity_alias.name = :folded and identity.kind = 'outlet'
limit 20
