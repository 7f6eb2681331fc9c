select ticket, article_id from coverage_due where ticket <> all(:present::bigint[]) order by ticket limit :tickets
