-- Returns the other articles that have these bands, in the order of their ids.
select looking.band, carrier_band.article_id
from unnest(:bands::bigint[], :last::text[]) as looking (band, last)
join carrier_band on carrier_band.band = looking.band and carrier_band.article_id > looking.last
order by looking.band, carrier_band.article_id
