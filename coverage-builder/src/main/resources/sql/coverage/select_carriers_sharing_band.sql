-- Returns articles that share a band with these. If too many share a band, returns those with the smallest ids.
select distinct looking.article_id, found.article_id as other
from unnest(:articles::text[]) as looking (article_id)
join carrier_band as mine on mine.article_id = looking.article_id
cross join lateral (
    select band.article_id from carrier_band as band where band.band = mine.band order by band.article_id limit :maximum
) as found
where found.article_id <> looking.article_id
