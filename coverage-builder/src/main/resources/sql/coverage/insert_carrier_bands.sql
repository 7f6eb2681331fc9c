insert into carrier_band (band, article_id)
select band, article_id
from json_to_recordset(:rows::json) as incoming (article_id text, bands bigint[])
cross join unnest(incoming.bands) as band
on conflict do nothing
