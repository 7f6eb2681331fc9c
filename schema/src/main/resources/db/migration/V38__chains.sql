-- Chains in the rows of their attributions, instead of a row of chain_link for each link. chain_link becomes a view of the same columns.
--
-- Runs outside of a transaction, as V14 does, and may be repeated. While the chains are copied, in batches with a transaction each, the
-- views read the old table, and services continue. Then the table gives way to the view in one short transaction. A store-service of an
-- earlier version cannot write chains afterwards.

call alter_without_waiting('alter table public.attribution add column if not exists chain jsonb');

comment on column attribution.chain is
    'The links from the source to the outlet, as arrays of name, kind, role, spans and basis; see the columns of chain_link. Null only '
    'while a migration has not copied it yet.';

-- The content does not change, so no article becomes due.
select set_config('hearsay.copying_chains', 'on', false);
call alter_without_waiting(
    'create or replace trigger coverage_due_on_update after update on public.attribution referencing new table as changed '
    'for each statement when (current_setting(''hearsay.copying_chains'', true) is distinct from ''on'') '
    'execute function public.coverage_becomes_due()');

create or replace procedure copy_chains(from_table text)
    language plpgsql
as $$
declare
    last_id text := '';
    last_version integer[] := '{}';
    next_id text;
    next_version integer[];
begin
    if not exists (
        select from pg_class where oid = to_regclass('public.' || from_table) and relkind = 'r'
    ) then
        return; -- a repetition of this migration
    end if;
    loop
        select id, extractor_version into next_id, next_version
        from (
            select id, extractor_version
            from public.attribution
            where (id, extractor_version) > (last_id, last_version)
            order by id, extractor_version
            limit 2000
        ) as batch
        order by id desc, extractor_version desc
        limit 1;
        exit when not found;
        execute format(
            'update public.attribution set chain = coalesce(('
            'select jsonb_agg(jsonb_build_array(name, kind, role, spans::text, basis) order by position) '
            'from public.%I as link '
            'where link.attribution_id = attribution.id and link.extractor_version = attribution.extractor_version), ''[]'') '
            'where (id, extractor_version) > ($1, $2) and (id, extractor_version) <= ($3, $4) and chain is null', from_table)
            using last_id, last_version, next_id, next_version;
        commit;
        last_id := next_id;
        last_version := next_version;
    end loop;
end
$$;

call copy_chains('chain_link');

create or replace procedure replace_chain_link()
    language plpgsql
as $replacing$
begin
    if exists (select from pg_class where oid = to_regclass('public.chain_link') and relkind = 'r') then
        alter table public.chain_link rename to chain_link_copied;
    end if;
    create or replace view public.chain_link as
    select
        attribution.id as attribution_id,
        attribution.extractor_version,
        link.position::integer as position,
        link.step ->> 0 as name,
        link.step ->> 1 as kind,
        link.step ->> 2 as role,
        (link.step ->> 3)::int4range[] as spans,
        link.step ->> 4 as basis
    from public.attribution
    cross join lateral jsonb_array_elements(attribution.chain) with ordinality as link (step, position);
end
$replacing$;

call alter_without_waiting('call public.replace_chain_link()');

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
    coalesce(chain.inferred, '{}')      as inferred_via,
    claim.completion
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
        array_agg(link.step ->> 0 order by link.position) as links,
        array_agg(link.step ->> 1 order by link.position) as kinds,
        string_agg(link.step ->> 0, ' → ' order by link.position) as text,
        array_agg(link.step ->> 0 order by link.position) filter (where link.step ->> 2 = 'via') as via,
        array_agg(link.step ->> 0 order by link.position)
            filter (where link.step ->> 2 = 'via' and link.step ->> 4 = 'inferred') as inferred
    from jsonb_array_elements(attribution.chain) with ordinality as link (step, position)
) as chain on true
left join lateral (
    select
        array_agg(distinct touched.subject) as subjects,
        array_agg(distinct aspect.name) filter (where aspect.name is not null) as aspects
    from claim_subject as touched
    left join unnest(touched.aspects) as aspect (name) on true
    where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
) as topic on true;

create or replace view origin as
select
    min(link.name)                                   as origin,
    link.kind,
    count(*)                                         as statements,
    count(distinct attribution.claim_id)             as claims,
    count(distinct article.id)                       as articles,
    count(distinct article.outlet)                   as outlets,
    array_agg(distinct article.outlet)               as outlet_names,
    min(coalesce(revision.published_at, revision.first_received_at)) as first_published_at,
    max(coalesce(revision.published_at, revision.first_received_at)) as last_published_at
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
cross join lateral (select attribution.chain -> 0 ->> 0 as name, attribution.chain -> 0 ->> 1 as kind) as link
where jsonb_array_length(attribution.chain) > 0
group by link.kind, lower(link.name);

grant select on chain_link to hearsay_store, hearsay_coverage;

-- What another instance stored between the copy and the replacement.
call copy_chains('chain_link_copied');
call alter_without_waiting('drop table if exists public.chain_link_copied');

drop procedure copy_chains(text);
drop procedure replace_chain_link();

call alter_without_waiting(
    'create or replace trigger coverage_due_on_update after update on public.attribution referencing new table as changed '
    'for each statement execute function public.coverage_becomes_due()');
select set_config('hearsay.copying_chains', '', false);

comment on view chain_link is
    'One link of the chain that passed a claim on, for example: 1 Andrzej Duda (source), 2 the WSJ (via), 3 Euromaidan Press '
    '(outlet).';
comment on column chain_link.attribution_id is 'The attribution; see attribution.id.';
comment on column chain_link.extractor_version is 'Version of the extractor as an array of numbers; see extraction.extractor_version.';
comment on column chain_link.position is
    'Position in the chain. 1 is the origin; the last position is the outlet whose article was posted.';
comment on column chain_link.name is 'Name of the link, or the words of the text if there is no name.';
comment on column chain_link.kind is 'The same kinds as source.kind.';
comment on column chain_link.role is 'source: asserted the claim; via: passed it on; outlet: published the article that was posted.';
comment on column chain_link.spans is
    'Spans of the text that name the link: Unicode code points of article_revision.text from 0, end exclusive; empty for the posted '
    'outlet.';
comment on column chain_link.basis is
    'stated: the text states that the claim passed through the link; inferred: it follows from another statement of the same '
    'source in the article; null: the extractor did not record it.';
comment on table attribution is
    'Links a claim to its source and its cue. The view chain_link shows the chain of outlets that passed the claim on.';
