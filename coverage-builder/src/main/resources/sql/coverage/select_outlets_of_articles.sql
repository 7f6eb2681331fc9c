select distinct outlet_id, outlet from carrier where article_id = any(:articles::text[])
