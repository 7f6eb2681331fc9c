-- Returns the articles that bands find now and did not find before a batch added and removed others, and those that they do not find any
-- more.
with touched as materialized (
    select band, added, removed from json_to_recordset(:rows::json) as incoming (band bigint, added text[], removed text[])
), now as materialized (
    select touched.band, article_id, row_number() over (partition by touched.band order by article_id) as place
    from touched
    cross join lateral (
        select article_id
        from carrier_band
        where carrier_band.band = touched.band
        order by article_id
        limit :read
    ) as having_band
), before as (
    select band, article_id, row_number() over (partition by band order by article_id) as place
    from (
        select now.band, article_id from now join touched using (band) where not (article_id = any(added))
        union all
        select band, unnest(removed) from touched
    ) as held (band, article_id)
)
select band, article_id, now.place <= :maximum as found
from before
join now using (band, article_id)
where (before.place <= :maximum) <> (now.place <= :maximum)
