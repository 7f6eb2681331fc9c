-- Returns the articles with the reports that they carry, and how similar each is to the first of its report.
with carrier as (
    select
        row.article_id, row.revision, row.outlet_id, row.outlet, row.title, row.published_at, row.said_at, row.minima, row.words, row.facts,
        coalesce(report.component, row.report_id) as report_id
    from (select rows.carrier as row from derived) as placed
    left join report_component as report on report.member = row.report_id
    where row is not null
), compared as (
    select *, first_value(minima) over (partition by report_id order by said_at, article_id) as first_minima from carrier
)
select
    article_id, revision, outlet_id, outlet, title, published_at, said_at, minima, words, facts, report_id,
    cast(size(filter(zip_with(minima, first_minima, (mine, other) -> mine = other), equal -> equal)) as double) / size(minima) as similarity
from compared
