select article_id, minima, words, facts, report_id from carrier where report_id = any(:reports::uuid[])
