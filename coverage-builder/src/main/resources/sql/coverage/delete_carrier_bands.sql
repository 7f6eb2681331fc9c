delete from carrier_band where article_id = any(:articles::text[])
