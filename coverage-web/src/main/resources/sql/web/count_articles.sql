select count(*) from article
