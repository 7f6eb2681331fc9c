select
    ruling.name,
    ruling.kind,
    ruling.same_as,
    coalesce(identity.name, ruling.name)         as same_name,
    coalesce(identity.kind, ruling.kind)         as same_kind,
    coalesce(identity.governmental, false)       as same_governmental,
    coalesce(identity.seeded, false)             as same_seeded
from identity_ruling as ruling
left join identity on identity.id = ruling.same_as
order by ruling.kind, ruling.name
