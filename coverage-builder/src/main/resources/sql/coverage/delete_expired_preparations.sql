delete from article_preparation where not prepared and expires_at <= now()
