-- Until the end of the transaction, no other instance claims articles.
lock table article_preparation in exclusive mode
