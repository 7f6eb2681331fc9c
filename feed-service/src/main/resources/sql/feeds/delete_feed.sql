delete from feed where name = :name
