-- Ids are derived from a hash, so the first claims are a random sample.
select claim from mention where not subjects @> array[:subject]::text[] and in_current order by id limit :claims
