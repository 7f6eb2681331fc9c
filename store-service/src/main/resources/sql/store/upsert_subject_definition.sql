-- Keeps the latest definition of each subject, with the event's id as tie-break, so that the order of events makes no difference.
insert into subject_definition as held (
    name, context, phrases, exclusions, names, aspects, changed_at, changed_by, deleted, event_id
)
select distinct on (name)
    name,
    context::text[],
    phrases::text[],
    exclusions::text[],
    names::text[],
    aspects::jsonb,
    changed_at,
    changed_by,
    deleted::boolean,
    event_id
from unnest(
    :name::text[], :context::text[], :phrases::text[], :exclusions::text[], :names::text[], :aspects::text[], :changedAt::timestamptz[],
    :changedBy::text[], :deleted::text[], :eventId::uuid[]
) as incoming (name, context, phrases, exclusions, names, aspects, changed_at, changed_by, deleted, event_id)
order by name, changed_at desc, event_id desc
on conflict (name) do update set
    context = excluded.context,
    phrases = excluded.phrases,
    exclusions = excluded.exclusions,
    names = excluded.names,
    aspects = excluded.aspects,
    changed_at = excluded.changed_at,
    changed_by = excluded.changed_by,
    deleted = excluded.deleted,
    event_id = excluded.event_id
where (excluded.changed_at, excluded.event_id) > (held.changed_at, held.event_id)
