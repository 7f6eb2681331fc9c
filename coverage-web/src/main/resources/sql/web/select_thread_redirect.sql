select thread_id from thread_redirect where id = :id
