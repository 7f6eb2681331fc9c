delete from coverage_failure where article_id = any(:articles::text[])
