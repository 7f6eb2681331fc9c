-- The name of the outlet for each of these names, whose characters are folded; the name itself if coverage has no such outlet yet.
select distinct coalesce(identity.name, met.name) as name
from unnest(cast(:names as text[])) as met (name)
left join (
    select identity_alias.name as alias, identity.name
    from identity_alias
    join identity on identity.id = identity_alias.identity_id
    where identity.kind = 'outlet'
) as identity on identity.alias = met.name
order by name
limit 500
