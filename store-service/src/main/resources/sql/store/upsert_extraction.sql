-- One row per article revision. The greatest version wins, regardless of the order of events.
insert into extraction as held (article_id, revision, extractor_version, extractor_name, claims, attributions)
select distinct on (article_id, revision)
    article_id,
    revision,
    extractor_version::int[],
    extractor_name,
    claims,
    attributions
from unnest(
    :articleId::text[], :revision::text[], :extractorVersion::text[], :extractorName::text[], :claims::int[], :attributions::int[]
) with ordinality as incoming (article_id, revision, extractor_version, extractor_name, claims, attributions, place)
order by article_id, revision, extractor_version::int[] desc, place desc
on conflict (article_id, revision) do update set
    extractor_version = excluded.extractor_version,
    extractor_name = excluded.extractor_name,
    claims = excluded.claims,
    attributions = excluded.attributions
where excluded.extractor_version > held.extractor_version
    or (
        excluded.extractor_version = held.extractor_version
        and (excluded.extractor_name, excluded.claims, excluded.attributions)
            is distinct from (held.extractor_name, held.claims, held.attributions)
    )
