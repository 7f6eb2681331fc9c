insert into coverage_due (article_id) select unnest(:articles::text[])
