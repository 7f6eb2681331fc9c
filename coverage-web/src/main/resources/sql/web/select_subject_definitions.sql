-- Returns all definitions, deleted ones included, since a deletion hides a subject of the seed.
select name, context, phrases, exclusions, names, aspects::text as aspects, changed_at, changed_by, deleted
from subject_definition
order by name
