-- Prepares the newest articles of a database that ./hearsay queries has generated: those that the builder makes itself, of which rulings
-- will be on every fourth, and those of which copies will be the new articles. Their sentences and spans become those of the mentions. A fifth of the people whom they cite, and a fifth of
-- their outlets, get names that no other article has: rulings on these names concern no article that the builder has not made itself.
-- Nothing becomes due.

set session_replication_role = replica;
set max_parallel_workers_per_gather = 0;

create table measured_article as
select
    article_id,
    place,
    case when place > 10400 then 'new' when place % 4 = 0 then 'ruled' else 'made' end as part,
    case when abs(hashtext(article_id)) % 5 = 0 then 'Gazette ' || abs(hashtext(article_id)) / 5 % 200 else outlet end as outlet
from (
    select carrier.article_id, carrier.outlet, row_number() over (order by carrier.said_at desc, carrier.article_id) as place
    from carrier
    join extraction on extraction.article_id = carrier.article_id and extraction.claims > 0
) as newest
where place <= 28000;

alter table measured_article add primary key (article_id);

create temporary table told as
select
    *,
    start + length(source) as source_end,
    start + length(source) + 11 as claim_start,
    start + length(sentence) as stop
from (
    select
        *,
        coalesce(sum(length(sentence) + 1) over (partition by article_id order by place rows between unbounded preceding and 1 preceding), 0)
            ::int as start
    from (
        select
            *, source || ' said that ' || claim || '.' as sentence
        from (
            select
                mention.id, mention.article_id, mention.place, mention.claim_id, mention.claim, measured_article.outlet,
                mention.outlet as former_outlet, mention.source as former_source, chain, chain_kinds, chain_roles,
                case when source_kind = 'person' and abs(hashtext(mention.id)) % 5 = 0
                    then 'Speaker ' || abs(hashtext(mention.id)) / 5 % 500 else source end as source
            from mention
            join measured_article on measured_article.article_id = mention.article_id
        ) as named
    ) as worded
) as placed;

create index on told (id);
create index on told (claim_id);
analyze told;

update article
set outlet = measured_article.outlet
from measured_article
where measured_article.article_id = article.id and measured_article.outlet <> article.outlet;

update article_revision as revision
set text = whole.text
from (select article_id, string_agg(sentence, ' ' order by place) as text from told group by article_id) as whole
where whole.article_id = revision.article_id;

update claim
set
    spans = array[int4range(claim_start, claim_start + length(told.claim))],
    sentence = int4range(start, stop)
from told
where told.claim_id = claim.id;

update source
set name = told.source, label = told.source
from told
join attribution on attribution.id = told.id
where attribution.source_id = source.id and told.source <> former_source;

update attribution
set
    source_text = source,
    source_spans = array[int4range(start, source_end)],
    cue = 'said',
    cue_spans = array[int4range(source_end + 1, source_end + 5)],
    cue_lemma = 'say',
    chain = (
        select jsonb_agg(jsonb_build_array(link.name, link.kind, link.role) order by link.position)
        from unnest(array_replace(array_replace(told.chain, former_source, source), former_outlet, outlet), chain_kinds, chain_roles)
            with ordinality as link (name, kind, role, position)
    )
from told
where told.id = attribution.id;

drop table told;

set session_replication_role = origin;

analyze measured_article;
