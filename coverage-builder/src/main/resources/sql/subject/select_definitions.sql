select name, context, phrases, exclusions, names, aspects::text as aspects, deleted from subject_definition order by name
