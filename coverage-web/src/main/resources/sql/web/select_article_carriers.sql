select other.article_id, other.outlet, other.published_at, other.similarity
from report_carrier as own
join report_carrier as other on other.report_id = own.report_id and other.article_id <> own.article_id
where own.article_id = :id
order by other.published_at nulls last, other.article_id
limit 50
