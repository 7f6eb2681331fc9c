select distinct report_id from mention where article_id = any(:articles::text[])
