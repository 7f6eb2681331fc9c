-- Updates all mentions of strands whose origin has changed, and mentions that are new to their strand. Returns the reports of mentions that
-- have changed.
update mention
set origin_id = strand.origin_id,
    origin = strand.origin,
    origin_kind = strand.origin_kind,
    origin_governmental = strand.origin_governmental,
    through = strand.through
from strand
where mention.strand_id = strand.id
    and mention.id in (
        select id from mention where strand_id = any(:strands::uuid[])
        union
        select unnest(:mentions::text[])
    )
    and (mention.origin_id, mention.origin, mention.origin_kind, mention.origin_governmental, mention.through)
        is distinct from (strand.origin_id, strand.origin, strand.origin_kind, strand.origin_governmental, strand.through)
returning mention.report_id
