select article_id, minima, report_id from carrier where article_id = any(:articles::text[])
