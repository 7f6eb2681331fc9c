insert into carrier as held (
    article_id, revision, outlet_id, outlet, title, published_at, said_at, minima, words, facts, report_id, similarity
)
select article_id, revision, outlet_id, outlet, title, published_at, said_at, minima, words, facts, report_id, 1
from json_to_recordset(:rows::json) as incoming (
    article_id text, revision text, outlet_id uuid, outlet text, title text, published_at timestamptz, said_at timestamptz,
    minima integer[], words integer, facts integer[], report_id uuid
)
on conflict (article_id) do update set
    revision = excluded.revision,
    outlet_id = excluded.outlet_id,
    outlet = excluded.outlet,
    title = excluded.title,
    published_at = excluded.published_at,
    said_at = excluded.said_at,
    minima = excluded.minima,
    words = excluded.words,
    facts = excluded.facts,
    report_id = excluded.report_id
where (
    held.revision, held.outlet_id, held.outlet, held.title, held.published_at, held.said_at, held.minima, held.words, held.facts,
    held.report_id
) is distinct from (
    excluded.revision, excluded.outlet_id, excluded.outlet, excluded.title, excluded.published_at, excluded.said_at, excluded.minima,
    excluded.words, excluded.facts, excluded.report_id
)
returning report_id
