-- Replaces the chains of these attributions: upserts their links and deletes the links beyond the end of a chain.
with incoming as materialized (
    select attribution_id, extractor_version::int[] as extractor_version, position, name, kind, role, spans::int4range[] as spans, basis
    from unnest(
        :attributionId::text[], :extractorVersion::text[], :position::int[], :name::text[], :kind::text[], :role::text[], :spans::text[],
        :basis::text[]
    ) as rows (attribution_id, extractor_version, position, name, kind, role, spans, basis)
), gone as (
    delete from chain_link as held
    using (
        select attribution_id, extractor_version, max(position) as last from incoming group by attribution_id, extractor_version
    ) as chain
    where held.attribution_id = chain.attribution_id
        and held.extractor_version = chain.extractor_version
        and held.position > chain.last
)
insert into chain_link as held (attribution_id, extractor_version, position, name, kind, role, spans, basis)
select attribution_id, extractor_version, position, name, kind, role, spans, basis from incoming
on conflict (attribution_id, extractor_version, position) do update set
    name = excluded.name,
    kind = excluded.kind,
    role = excluded.role,
    spans = excluded.spans,
    basis = excluded.basis
where (held.name, held.kind, held.role, held.spans, held.basis)
    is distinct from (excluded.name, excluded.kind, excluded.role, excluded.spans, excluded.basis)
