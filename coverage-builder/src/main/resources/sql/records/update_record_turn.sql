update record_turn set counted_at = transaction_timestamp()
