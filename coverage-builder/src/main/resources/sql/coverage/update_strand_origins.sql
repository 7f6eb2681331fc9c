update strand
set origin_id = incoming.origin_id,
    origin = incoming.origin,
    origin_kind = incoming.origin_kind,
    origin_governmental = incoming.origin_governmental,
    through = incoming.through
from json_to_recordset(:rows::json) as incoming (
    id uuid, origin_id uuid, origin text, origin_kind text, origin_governmental boolean, through text
)
where strand.id = incoming.id
