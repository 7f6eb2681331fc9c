select * from source_profile where id = :id
