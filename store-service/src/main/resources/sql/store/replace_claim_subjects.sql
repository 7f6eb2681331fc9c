-- Replaces the subjects of these claims: upserts them and deletes subjects that a claim no longer matches. A claim that matches no subject
-- has one row, whose subject is null. Rows of subjects that a person has defined belong to the coverage builder and stay as they are.
with incoming as materialized (
    select claim_id, extractor_version::int[] as extractor_version, subject, aspects::text[] as aspects
    from unnest(:claimId::text[], :extractorVersion::text[], :subject::text[], :aspects::text[])
        as rows (claim_id, extractor_version, subject, aspects)
), defined as materialized (
    select name from subject_definition
), gone as (
    delete from claim_subject as held
    using (select distinct claim_id, extractor_version from incoming) as claim
    where held.claim_id = claim.claim_id
        and held.extractor_version = claim.extractor_version
        and not exists (select from defined where defined.name = held.subject)
        and not exists (
            select from incoming
            where incoming.claim_id = held.claim_id
                and incoming.extractor_version = held.extractor_version
                and incoming.subject = held.subject
        )
)
insert into claim_subject as held (claim_id, extractor_version, subject, aspects)
select claim_id, extractor_version, subject, aspects
from incoming
where subject is not null and not exists (select from defined where defined.name = incoming.subject)
on conflict (claim_id, extractor_version, subject) do update set aspects = excluded.aspects
where held.aspects is distinct from excluded.aspects
