insert into story (id, signs)
select id, signs from unnest(:stories::uuid[], :signs::text[]) as incoming (id, signs)
on conflict do nothing
