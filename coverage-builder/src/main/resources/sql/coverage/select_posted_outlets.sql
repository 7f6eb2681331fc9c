-- select_posted_outlets
-- Returns those of these outlets that have an article other than these. It reads one row of each outlet, however many articles it has.
select outlet.id
from unnest(:outlets::uuid[]) as outlet (id)
cross join lateral (
    select from carrier where carrier.outlet_id = outlet.id and carrier.article_id <> all(:articles::text[]) limit 1
) as posted
