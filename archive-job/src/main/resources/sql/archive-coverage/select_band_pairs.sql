-- Returns the articles of one report, in pairs. Of the articles of a band, each is compared with those with the smallest ids.
with band as (
    select rows.carrier.article_id, band
    from derived
    lateral view explode(rows.bands) as band
), found as (
    select article_id, band
    from (select article_id, band, row_number() over (partition by band order by article_id) as place from band) as placed
    where place <= :maximum
), pair as (
    select distinct least(band.article_id, found.article_id) as one, greatest(band.article_id, found.article_id) as other
    from band
    join found using (band)
    where band.article_id <> found.article_id
), text as (
    select rows.carrier.article_id, rows.carrier.report_id, rows.carrier.minima, rows.carrier.words, rows.carrier.facts from derived
)
select one.report_id as one, other.report_id as other
from pair
join text as one on one.article_id = pair.one
join text as other on other.article_id = pair.other
where is_same_report(one.minima, one.words, one.facts, other.minima, other.words, other.facts)
