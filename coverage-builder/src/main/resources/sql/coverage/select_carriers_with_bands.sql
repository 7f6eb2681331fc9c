-- Returns the articles that have these bands, in the order of their ids. If too many have a band, returns those with the smallest ids.
select looking.band, found.articles
from unnest(:bands::bigint[]) as looking (band)
cross join lateral (
    select array_agg(article_id order by article_id) as articles
    from (select article_id from carrier_band where carrier_band.band = looking.band order by article_id limit :maximum) as having_band
) as found
where found.articles is not null
