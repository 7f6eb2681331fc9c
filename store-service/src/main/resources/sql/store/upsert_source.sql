-- The id of a source ignores case. Keeps the smallest spelling, regardless of the order of events.
insert into source as held (id, extractor_version, article_id, revision, kind, name, label)
select id, extractor_version, article_id, revision, kind, min(name), min(label)
from (
    select id::uuid as id, extractor_version::int[] as extractor_version, article_id, revision, kind, name, label
    from unnest(
        :id::text[], :extractorVersion::text[], :articleId::text[], :revision::text[], :kind::text[], :name::text[], :label::text[]
    ) as incoming (id, extractor_version, article_id, revision, kind, name, label)
) as incoming
group by id, extractor_version, article_id, revision, kind
on conflict (id, extractor_version) do update set
    name = least(held.name, excluded.name),
    label = least(held.label, excluded.label)
where excluded.name < held.name or excluded.label < held.label
