select ticket, article_id from coverage_due order by ticket desc limit :tickets
