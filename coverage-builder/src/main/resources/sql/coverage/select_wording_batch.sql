select coalesce((select batch from wording_batch), 0)
