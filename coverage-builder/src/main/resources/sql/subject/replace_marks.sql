-- Replaces the rows of these subjects for all claims of these articles. Returns the articles of which a row changed.
with scope as materialized (
    select id, extractor_version, article_id from claim where article_id = any(:articles::text[])
), matched as materialized (
    select scope.id, scope.extractor_version, scope.article_id, mark.subject, mark.aspects
    from jsonb_to_recordset(:rows::jsonb) as mark (claim_id text, extractor_version integer[], subject text, aspects text[])
    join scope on scope.id = mark.claim_id and scope.extractor_version = mark.extractor_version
), gone as (
    delete from claim_subject as held
    using scope
    where held.claim_id = scope.id
        and held.extractor_version = scope.extractor_version
        and held.subject = any(:names::text[])
        and not exists (
            select from matched
            where matched.id = held.claim_id
                and matched.extractor_version = held.extractor_version
                and matched.subject = held.subject
        )
    returning held.claim_id, held.extractor_version
), written as (
    insert into claim_subject as held (claim_id, extractor_version, subject, aspects)
    select id, extractor_version, subject, aspects from matched
    on conflict (claim_id, extractor_version, subject) do update set aspects = excluded.aspects
    where held.aspects is distinct from excluded.aspects
    returning held.claim_id, held.extractor_version
)
select distinct scope.article_id
from (select claim_id, extractor_version from gone union all select claim_id, extractor_version from written) as changed
join scope on scope.id = changed.claim_id and scope.extractor_version = changed.extractor_version
