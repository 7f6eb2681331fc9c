-- Keys of wordings and bands of articles are deleted by their values, which the coverage builder knows.
--
-- Runs outside of a transaction, as V14 does. A coverage builder of an earlier version reads the whole table to delete. May be repeated.

call alter_without_waiting('drop index if exists public.wording_key_wording');
call alter_without_waiting('drop index if exists public.carrier_band_article');
