select id, wording_id, thread_id from mention where article_id = any(:articles::text[])
