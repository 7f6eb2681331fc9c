-- The name of the outlet for each of these names, whose characters are folded: that of its record, or of its identity if it has no record
-- yet; the name itself if coverage has no such outlet yet.
select distinct coalesce(identity.name, met.name) as name
from unnest(cast(:names as text[])) as met (name)
left join (
    select identity_alias.name as alias, coalesce(outlet_record.outlet, identity.name) as name
    from identity_alias
    join identity on identity.id = identity_alias.identity_id
    left join outlet_record on outlet_record.outlet_id = identity.id
    where identity.kind = 'outlet'
) as identity on identity.alias = met.name
order by name
limit 500
