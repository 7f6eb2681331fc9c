-- Returns the identities. Of the names of one, keeps the first in sort order, but that of the seed list.
with identity as (
    select identity.*
    from derived
    lateral view explode(rows.identities) as identity
    union all
    select * from seed
)
select
    id,
    min(kind)             as kind,
    coalesce(min(name) filter (where seeded), min(name)) as name,
    min(name_key)         as name_key,
    bool_or(governmental) as governmental,
    bool_or(seeded)       as seeded,
    bool_and(certain)     as certain
from identity
group by id
