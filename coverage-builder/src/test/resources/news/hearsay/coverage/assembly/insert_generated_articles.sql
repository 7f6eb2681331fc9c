-- Gives the mentions that ./hearsay queries has generated the articles, claims, sources and attributions that they would have come from,
-- without making the articles due.

set session_replication_role = replica;
set max_parallel_workers_per_gather = 0;

create temporary table told as
select
    *,
    length(source) as source_length,
    start + length(source) + 11 as claim_start,
    start + length(sentence) as stop
from (
    select
        *,
        coalesce(sum(length(sentence) + 1) over (partition by article_id order by place rows between unbounded preceding and 1 preceding), 0)
            as start
    from (
        select
            id, article_id, revision, place, claim_id, claim, source, source_kind, outlet, stance, negated, chain, chain_kinds, chain_roles,
            title, url, said_at, received_at, source || ' said that ' || claim || '.' as sentence
        from mention
    ) as worded
) as placed;

insert into article (id, url, outlet, first_received_at, last_received_at, current_revision)
select article_id, min(url), min(outlet), min(received_at), min(received_at), min(revision) from told group by article_id;

insert into article_revision (
    article_id, revision, title, published_at, language, text, content_hash, first_received_at, last_received_at
)
select
    article_id, revision, min(title), min(said_at), 'en', string_agg(sentence, ' ' order by place), md5(article_id), min(received_at),
    min(received_at)
from told
group by article_id, revision;

insert into extraction (article_id, revision, extractor_version, extractor_name, claims, attributions)
select article_id, revision, '{1}', 'generator', count(*), count(*) from told group by article_id, revision;

insert into claim (
    id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty, antecedents
)
select
    claim_id, '{1}', article_id, revision, claim, array[int4range(claim_start::int, (claim_start + length(claim))::int)],
    int4range(start::int, stop::int), 'indirect', case when negated then 'negative' else 'positive' end, 'certain', '{}'
from told;

insert into source (id, extractor_version, article_id, revision, kind, name, label)
select distinct
    md5(article_id || source_kind || source)::uuid, array[1], article_id, revision, source_kind,
    case when source_kind <> 'anonymous' then source end, source
from told;

insert into attribution (
    id, extractor_version, article_id, revision, claim_id, source_id, source_text, source_spans, cue, cue_spans, cue_lemma, stance,
    confidence, chain
)
select
    id, '{1}', article_id, revision, claim_id, md5(article_id || source_kind || source)::uuid, source,
    array[int4range(start::int, (start + source_length)::int)], 'said',
    array[int4range((start + source_length + 1)::int, (start + source_length + 5)::int)], 'say', stance, 0.9,
    (
        select jsonb_agg(jsonb_build_array(link.name, link.kind, link.role) order by link.position)
        from unnest(chain, chain_kinds, chain_roles) with ordinality as link (name, kind, role, position)
    )
from told;

drop table told;

set session_replication_role = origin;

analyze article;
analyze article_revision;
analyze extraction;
analyze claim;
analyze source;
analyze attribution;
