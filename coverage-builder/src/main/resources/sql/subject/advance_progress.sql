update subject_progress
set after_article = :after, articles = articles + :articles, claims = claims + :claims, changed_at = now()
