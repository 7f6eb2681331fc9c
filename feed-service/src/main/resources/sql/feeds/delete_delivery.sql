delete from feed_delivery where id = :id
