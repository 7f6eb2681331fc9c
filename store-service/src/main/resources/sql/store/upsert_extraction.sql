-- One row per article revision. The greatest version wins, regardless of the order of events.
insert into extraction as held (article_id, revision, extractor_version, extractor_name, claims, attributions, unread)
select distinct on (article_id, revision)
    article_id,
    revision,
    extractor_version::int[],
    extractor_name,
    claims,
    attributions,
    unread
from unnest(
    :articleId::text[], :revision::text[], :extractorVersion::text[], :extractorName::text[], :claims::int[], :attributions::int[],
    :unread::text[]
) with ordinality as incoming (article_id, revision, extractor_version, extractor_name, claims, attributions, unread, place)
order by article_id, revision, extractor_version::int[] desc, place desc
on conflict (article_id, revision) do update set
    extractor_version = excluded.extractor_version,
    extractor_name = excluded.extractor_name,
    claims = excluded.claims,
    attributions = excluded.attributions,
    unread = excluded.unread
where excluded.extractor_version > held.extractor_version
    or (
        excluded.extractor_version = held.extractor_version
        and (excluded.extractor_name, excluded.claims, excluded.attributions, excluded.unread)
            is distinct from (held.extractor_name, held.claims, held.attributions, held.unread)
    )
