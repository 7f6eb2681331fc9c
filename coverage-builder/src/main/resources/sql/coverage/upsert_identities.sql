-- Of the names with the same key, keeps the first in sort order, in any order of arrival. The seed list sets the names of its entries, and
-- a ruling that of the identity that it decides on.
insert into identity as held (id, kind, name, name_key, governmental, seeded, certain, ruled)
select id, min(kind), min(name), min(name_key), bool_or(governmental), bool_or(seeded), bool_and(certain), bool_or(ruled)
from json_to_recordset(:rows::json) as incoming (
    id uuid, kind text, name text, name_key text, governmental boolean, seeded boolean, certain boolean, ruled boolean
)
group by id
on conflict (id) do update set
    kind = excluded.kind,
    name = case when excluded.seeded or excluded.ruled or held.ruled then excluded.name else least(held.name, excluded.name) end,
    name_key = excluded.name_key,
    governmental = excluded.governmental,
    seeded = excluded.seeded,
    certain = excluded.certain,
    ruled = excluded.ruled
where (held.kind, held.name_key, held.governmental, held.seeded, held.certain, held.ruled)
        is distinct from (excluded.kind, excluded.name_key, excluded.governmental, excluded.seeded, excluded.certain, excluded.ruled)
    or ((excluded.seeded or excluded.ruled) and held.name <> excluded.name)
    or (not excluded.seeded and not excluded.ruled and excluded.name < held.name)
