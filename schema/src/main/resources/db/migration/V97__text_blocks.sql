-- Finds the sentences of long texts in blocks. To cut words out of a text, PostgreSQL reads the text from its start: the statements of an
-- article of 1.9 million characters with 50,000 claims took minutes. With blocks they take seconds. Few articles are as long.
--
-- Outside of a transaction (see the file's .conf), as V14 does. May be repeated. A trigger precedes the blocks of the texts that are there.

create table if not exists text_block (
    article_id text    not null,
    revision   text    not null,
    number     integer not null,
    text       text    not null,
    primary key (article_id, revision, number)
);

comment on table text_block is 'The texts of more than 65,536 bytes once more, in blocks in which views find sentences.';
comment on column text_block.article_id is 'The article; see article.id.';
comment on column text_block.revision is 'The article''s revision; see article_revision.revision.';
comment on column text_block.number is 'The position of the block, from 0.';
comment on column text_block.text is
    'The code points from number * 4080 of article_revision.text, 4080 of them; fewer in the last block.';

grant select on text_block to hearsay_coverage;


-- Bounds of repetitions are at most 255 in PostgreSQL.
create or replace function text_blocks(text text) returns table (number integer, block text)
    language sql immutable parallel safe
begin atomic
    select ((place - 1) / 16)::integer, string_agg(part.words[1], '' order by place)
    from regexp_matches(text_blocks.text, '.{1,255}', 'g') with ordinality as part (words, place)
    group by 1;
end;

comment on function text_blocks(text) is 'The blocks of a text as text_block contains them: 4080 code points each, numbered from 0.';

create or replace function keep_text_blocks() returns trigger
    language plpgsql
    -- so that the store needs no right to text_block
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.text_block (article_id, revision, number, text)
    select new.article_id, new.revision, number, block
    from public.text_blocks(new.text)
    on conflict do nothing;
    return null;
end
$$;

comment on function keep_text_blocks() is 'Adds the blocks of a long text to text_block.';

revoke execute on function keep_text_blocks() from public;

call alter_without_waiting(
    'create or replace trigger text_blocks_on_insert after insert on public.article_revision for each row '
    'when (octet_length(new.text) > 65536) execute function public.keep_text_blocks()');

insert into text_block (article_id, revision, number, text)
select long.article_id, long.revision, block.number, block.block
from article_revision as long
cross join lateral text_blocks(long.text) as block
where octet_length(long.text) > 65536
on conflict do nothing;


create or replace view statement as
select
    article.outlet,
    revision.published_at,
    revision.title,
    case when ruled.id is null then source.label else ruled.source_label end as source,
    chain.links[1]                      as origin,
    coalesce(chain.text, article.outlet) as chain,
    attribution.cue,
    case when ruled.id is null then claim.text else ruled.claim end as claim,
    case when ruled.id is null then attribution.stance else ruled.stance end as stance,
    coalesce(ruled.quote_type, claim.quote_type) as quote_type,
    claim.polarity,
    coalesce(ruled.certainty, claim.certainty) as certainty,
    coalesce(topic.subjects, '{}')      as subjects,
    coalesce(topic.aspects, '{}')       as aspects,
    case when ruled.id is null then source.kind else ruled.source_kind end as source_kind,
    case when ruled.id is null then source.name else ruled.source_name end as source_name,
    case when ruled.source_corrected then ruled.source_text else attribution.source_text end as source_text,
    case when ruled.source_corrected then ruled.source_role else attribution.source_role end as source_role,
    case when ruled.source_corrected then ruled.source_affiliation else attribution.source_affiliation end as source_affiliation,
    case when ruled.source_corrected then '{}' else attribution.source_members end as source_members,
    case when ruled.source_corrected then null else attribution.source_anonymity end as source_anonymity,
    chain.kinds[1]                      as origin_kind,
    coalesce(chain.links, array[article.outlet]) as chain_links,
    coalesce(chain.via, '{}')           as via,
    attribution.cue_lemma,
    attribution.confidence,
    case
        when octet_length(revision.text) > 65536 then (
            select
                substring(
                    string_agg(block.text, '' order by block.number)
                    from lower(place.sentence) % 4080 + 1
                    for upper(place.sentence) - lower(place.sentence)
                )
            from text_block as block
            where
                block.article_id = revision.article_id
                and block.revision = revision.revision
                and block.number between lower(place.sentence) / 4080 and (upper(place.sentence) - 1) / 4080
        )
        else span_text(revision.text, array[place.sentence])
    end as sentence,
    article.url,
    revision.first_received_at          as received_at,
    article.id                          as article_id,
    article.current_revision            as revision,
    claim.id                            as claim_id,
    attribution.id                      as attribution_id,
    attribution.parent_id,
    case when ruled.source_corrected then null else attribution.source_id end as source_id,
    case when ruled.id is null then claim.spans else ruled.claim_spans end as claim_spans,
    case when ruled.source_corrected then ruled.source_spans else attribution.source_spans end as source_spans,
    attribution.cue_spans,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    coalesce(chain.inferred, '{}')      as inferred_via,
    case when ruled.id is null then claim.completion else ruled.completion end as completion,
    ruled.checked,
    ruled.checked_by,
    ruled.checked_at
from article
join article_revision as revision on revision.article_id = article.id and revision.revision = article.current_revision
join extraction on extraction.article_id = article.id and extraction.revision = article.current_revision
join attribution
    on attribution.article_id = extraction.article_id
    and attribution.revision = extraction.revision
    and attribution.extractor_version = extraction.extractor_version
join claim on claim.id = attribution.claim_id and claim.extractor_version = attribution.extractor_version
left join source on source.id = attribution.source_id and source.extractor_version = attribution.extractor_version
left join ruled_attribution as ruled on ruled.id = attribution.id
cross join lateral (select case when ruled.id is null then claim.sentence else ruled.sentence end as sentence) as place
left join lateral (
    select
        array_agg(link.step ->> 0 order by link.position) as links,
        array_agg(link.step ->> 1 order by link.position) as kinds,
        string_agg(link.step ->> 0, ' → ' order by link.position) as text,
        array_agg(link.step ->> 0 order by link.position) filter (where link.step ->> 2 = 'via') as via,
        array_agg(link.step ->> 0 order by link.position)
            filter (where link.step ->> 2 = 'via' and link.step ->> 4 = 'inferred') as inferred
    from jsonb_array_elements(case when ruled.source_corrected then ruled.chain else attribution.chain end)
        with ordinality as link (step, position)
) as chain on true
left join lateral (
    select
        array_agg(distinct touched.subject) as subjects,
        array_agg(distinct aspect.name) filter (where aspect.name is not null) as aspects
    from claim_subject as touched
    left join unnest(touched.aspects) as aspect (name) on true
    where touched.claim_id = claim.id and touched.extractor_version = claim.extractor_version
) as topic on true
where ruled.rejected is not true
union all
select
    article.outlet,
    revision.published_at,
    revision.title,
    ruled.source_label,
    chain.links[1],
    coalesce(chain.text, article.outlet),
    ruled.cue,
    ruled.claim,
    ruled.stance,
    ruled.quote_type,
    case when ruled.negative then 'negative' else 'positive' end,
    coalesce(ruled.certainty, 'certain'),
    ruled.subjects,
    ruled.aspects,
    ruled.source_kind,
    ruled.source_name,
    ruled.source_text,
    ruled.source_role,
    ruled.source_affiliation,
    case when ruled.source_label is not null then '{}'::text[] end,
    null,
    chain.kinds[1],
    coalesce(chain.links, array[article.outlet]),
    coalesce(chain.via, '{}'),
    null,
    1,
    case
        when octet_length(revision.text) > 65536 then (
            select
                substring(
                    string_agg(block.text, '' order by block.number)
                    from lower(ruled.sentence) % 4080 + 1
                    for upper(ruled.sentence) - lower(ruled.sentence)
                )
            from text_block as block
            where
                block.article_id = revision.article_id
                and block.revision = revision.revision
                and block.number between lower(ruled.sentence) / 4080 and (upper(ruled.sentence) - 1) / 4080
        )
        else span_text(revision.text, array[ruled.sentence])
    end,
    article.url,
    revision.first_received_at,
    article.id,
    article.current_revision,
    ruled.claim_id,
    ruled.id,
    null,
    null,
    ruled.claim_spans,
    ruled.source_spans,
    ruled.cue_spans,
    null,
    '{}',
    ruled.completion,
    ruled.checked,
    ruled.checked_by,
    ruled.checked_at
from ruled_attribution as ruled
join article on article.id = ruled.article_id and article.current_revision = ruled.revision
join article_revision as revision on revision.article_id = ruled.article_id and revision.revision = ruled.revision
left join lateral (
    select
        array_agg(link.step ->> 0 order by link.position) as links,
        array_agg(link.step ->> 1 order by link.position) as kinds,
        string_agg(link.step ->> 0, ' → ' order by link.position) as text,
        array_agg(link.step ->> 0 order by link.position) filter (where link.step ->> 2 = 'via') as via
    from jsonb_array_elements(ruled.chain) with ordinality as link (step, position)
) as chain on true
where ruled.added and not ruled.rejected;
