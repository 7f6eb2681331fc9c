-- Names of which a word begins as one of the words that are looked for. The caller ranks them. Reads all names: only for unknown ones.
select name
from identity
where (kind = 'outlet') = :outlet and name ~* :pattern
union
select identity_alias.name
from identity_alias
join identity on identity.id = identity_alias.identity_id
where (identity.kind = 'outlet') = :outlet and identity_alias.name ~* :pattern
limit 2000
