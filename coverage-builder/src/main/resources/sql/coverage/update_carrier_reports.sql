update carrier
set report_id = placed.report_id
from unnest(:articles::text[], :reports::uuid[]) as placed (article_id, report_id)
where carrier.article_id = placed.article_id and carrier.report_id <> placed.report_id
