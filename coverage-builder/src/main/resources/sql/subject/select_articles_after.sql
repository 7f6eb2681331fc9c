select id from article where id > :after order by id limit :articles
