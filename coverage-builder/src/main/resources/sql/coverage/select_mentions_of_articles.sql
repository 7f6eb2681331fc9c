select id, wording_id, report_id, strand_id from mention where article_id = any(:articles::text[])
