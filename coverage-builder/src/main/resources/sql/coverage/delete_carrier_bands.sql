delete from carrier_band
using json_to_recordset(:rows::json) as gone (article_id text, bands bigint[]), unnest(gone.bands) as gone_band
where carrier_band.band = gone_band and carrier_band.article_id = gone.article_id
