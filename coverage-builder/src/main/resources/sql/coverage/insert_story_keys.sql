insert into story_key (key, day, story_id)
select key, day, story_id
from unnest(:keys::bigint[], :days::date[], :stories::uuid[]) as incoming (key, day, story_id)
on conflict do nothing
