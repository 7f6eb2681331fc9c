select * from outlet_record where outlet_id = :id
