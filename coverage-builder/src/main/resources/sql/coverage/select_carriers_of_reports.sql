select article_id, minima, report_id from carrier where report_id = any(:reports::uuid[])
