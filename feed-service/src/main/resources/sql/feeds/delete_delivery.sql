delete from feed_delivery where id = :id and claimed_by = :claim
