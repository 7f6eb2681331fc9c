select article_id, minima, words, facts, report_id from carrier where article_id = any(:articles::text[])
