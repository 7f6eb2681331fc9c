delete from carrier where article_id = any(:articles::text[])
