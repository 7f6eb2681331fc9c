-- Whether the text states a link of a chain, or the extractor inferred it.
--
-- Runs outside of a transaction (see the .conf file of this migration): a new column needs a lock for which readers wait, so each table is
-- altered in a transaction of its own, which gives up at once if another session holds the table. The migration may be repeated.

create or replace procedure alter_without_waiting(alteration text)
    language plpgsql
as $$
begin
    loop
        begin
            perform set_config('lock_timeout', '200ms', true);
            execute alteration;
            return;
        exception
            when lock_not_available then
                perform pg_sleep(0.1); -- whoever holds the table goes first
        end;
    end loop;
end
$$;

comment on procedure alter_without_waiting(text) is
    'Executes an ALTER TABLE in a transaction of its own. Retries while another session holds the table, so that no session queues.';

revoke execute on procedure alter_without_waiting(text) from public;

call alter_without_waiting('alter table public.chain_link add column if not exists basis text');

comment on column chain_link.basis is
    'stated: the text states that the claim passed through the link; inferred: it follows from another statement of the same '
    'source in the article; null: the extractor did not record it.';

create or replace view statement as
select
    article.outlet,
    revision.published_at,
    revision.title,
    source.label                        as source,
    chain.links[1]                      as origin,
    coalesce(chain.text, article.outlet) as chain,
    attribution.cue,
    claim.text                          as claim,
    attribution.stance,
    claim.quote_type,
    claim.polarity,
    claim.certainty,
    coalesce(topic.subjects, '{}')      as subjects,
    coalesce(topic.aspects, '{}')       as aspects,
    source.kind                         as source_kind,
    source.name                         as source_name,
    attribution.source_text,
    attribution.source_role,
    attribution.source_affiliation,
    attribution.source_members,
    attribution.source_anonymity,
    chain.kinds[1]                      as origin_kind,
    coalesce(chain.links, array[article.outlet]) as chain_links,
    coalesce(chain.via, '{}')           as via,
    attribution.cue_lemma,
    attribution.confidence,
    span_text(revision.text, array[claim.sentence]) as sentence,
    article.url,
    revision.first_received_at          as received_at,
    article.id                          as article_id,
    article.current_revision            as revision,
    claim.id                            as claim_id,
    attribution.id                      as attribution_id,
    attribution.parent_id,
    attribution.source_id,
    claim.spans                         as claim_spans,
    attribution.source_spans,
    attribution.cue_spans,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    coalesce(chain.inferred, '{}')      as inferred_via
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join lateral (
    select
        array_agg(link.name order by link.position) as links,
        array_agg(link.kind order by link.position) as kinds,
        string_agg(link.name, ' → ' order by link.position) as text,
        array_agg(link.name order by link.position) filter (where link.role = 'via') as via,
        array_agg(link.name order by link.position) filter (where link.role = 'via' and link.basis = 'inferred') as inferred
    from chain_link as link
    where link.attribution_id = attribution.id and link.extractor_version = attribution.extractor_version
) as chain on true
left join lateral (
    select
        array_agg(distinct touched.subject) as subjects,
        array_agg(distinct aspect.name) filter (where aspect.name is not null) as aspects
    from claim_subject as touched
    left join unnest(touched.aspects) as aspect (name) on true
    where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
) as topic on true;

comment on column statement.inferred_via is
    'Those names in via that the extractor inferred from another statement of the same source; empty if there are none.';
