select counted_at from record_turn where counted_at is not null
