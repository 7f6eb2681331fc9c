-- Updates the mentions of articles that moved to another report. Returns their articles and strands.
update mention
set report_id = carrier.report_id
from carrier
where carrier.report_id = any(:reports::uuid[]) and mention.article_id = carrier.article_id and mention.report_id <> carrier.report_id
returning mention.article_id, mention.strand_id
