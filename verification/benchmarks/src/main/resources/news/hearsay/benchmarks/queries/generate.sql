-- Fills an empty database with mentions in a plausible, skewed distribution: a few outlets, sources and threads have most of them, most
-- threads last some days, and some last years. The result is the same every time. `rows` is the number of mentions; all else depends on it.
-- It writes the tables of the coverage builder, which its views read, consistently with each other.

select setseed(0.42);

set max_parallel_workers_per_gather = 0;

create temporary table word_list (kind text, place int, word text, aspect text);

insert into word_list
select 'state', place - 1, word, null
from unnest(array['France', 'Germany', 'Poland', 'Italy', 'Russia', 'Ukraine', 'Britain', 'Washington', 'Spain', 'Sweden', 'Finland',
    'Denmark',
    'Norway', 'Canada', 'Japan', 'Turkey', 'Belgium', 'Portugal', 'Estonia', 'Latvia', 'Lithuania', 'Romania', 'Greece', 'Hungary',
        'Slovakia',
    'Czechia', 'Bulgaria', 'Ireland', 'Austria', 'Iceland', 'Croatia', 'Slovenia', 'Moldova', 'Georgia', 'Albania', 'Australia', 'China',
        'Israel',
    'Luxembourg', 'Europe']) with ordinality as listed (word, place)
union all
select 'verb', place - 1, word, null
from unnest(array['give', 'send', 'train', 'support', 'offer', 'share', 'produce', 'finance', 'deliver', 'promise', 'reject', 'delay',
    'guarantee',
    'deploy', 'prepare', 'discuss', 'sign', 'protect', 'limit', 'lead']) with ordinality as listed (word, place)
union all
select 'object', place - 1, word, aspect
from unnest(
    array['troops', 'military aid', 'air defence', 'fighter jets', 'peacekeepers', 'intelligence', 'artillery shells',
        'a security agreement',
        'an Israeli-type security model', 'membership in NATO', 'protection like Article 5', 'frozen assets', 'new sanctions', 'soldiers',
        'a reassurance force', 'training of pilots', 'drones', 'a bilateral agreement', 'a multilateral arrangement', 'ammunition'],
    array['troops', 'arms', 'air defence', 'arms', 'troops', 'intelligence', 'arms', 'bilateral commitments', 'Israeli-type model',
        'NATO membership', 'Article 5-like protection', 'financing and reparations', 'sanctions', 'troops', 'troops', 'training', 'arms',
        'bilateral commitments', 'multilateral arrangement', 'arms']) with ordinality as listed (word, aspect, place)
union all
select 'end', place - 1, word, null
from unnest(array['after a ceasefire', 'before the summit', 'within ten days', 'for as long as necessary', 'if there is a mandate',
    'next year',
    'without Russia', 'together with Europe', 'under the declaration', 'when conditions are met', 'on land, at sea and in the air',
        'this summer',
    'despite warnings from Moscow', 'with American support', 'in the coming weeks', 'near the front', 'in western Ukraine',
        'once talks begin',
    'after the election', 'by the end of the year']) with ordinality as listed (word, place);

-- Outlets, people, governments: who speaks, publishes and passes on.
insert into identity (id, kind, name, name_key, governmental, seeded, certain)
select md5('outlet ' || number)::uuid, 'outlet', 'Outlet ' || number, 'outlet ' || number, false, false, true
from generate_series(0, greatest(20, :rows / 1700)) as number
union all
select md5('person ' || number)::uuid, 'person', case number when 0 then 'Emmanuel Macron' else 'Person ' || number end,
    case number when 0 then 'emmanuel macron' else 'person ' || number end, number % 3 <> 1, false, true
from generate_series(0, greatest(50, :rows / 40)) as number
union all
select md5('government ' || place)::uuid, 'government', word, lower(word), true, true, true
from word_list
where kind = 'state';

insert into identity_alias (identity_id, name)
select id, name from identity
union all
select id, 'Mr ' || name from identity where kind = 'person' and name_key like '%7';

create temporary table generated_thread as
select
    number,
    md5('thread ' || number)::uuid as id,
    negated,
    case when number % 10 = 0 then md5('thread ' || number + 1)::uuid when number % 10 = 1 then md5('thread '
        || number - 1)::uuid end as opposite_id,
    array[object.aspect] as aspects,
    state.word || case when negated then ' would not ' else ' would ' end || verb.word || ' Ukraine ' || object.word || ' '
        || ending.word as text
from (
    select
        number,
        case when number % 10 = 0 then false when number % 10 = 1 then true else random() < 0.15 end as negated,
        -- a thread and its opposite speak of the same thing
        case when number % 10 = 1 then number - 1 else number end as same
    from generate_series(0, :rows / 6) as number
) as thread
join word_list as state on state.kind = 'state' and state.place = floor(40 * power((hashint4(same) & 65535) / 65536.0, 1.8))
join word_list as verb on verb.kind = 'verb' and verb.place = floor(20 * power((hashint4(same + 1000003) & 65535) / 65536.0, 1.5))
join word_list as object on object.kind = 'object' and object.place = floor(20 * power((hashint4(same + 2000003) & 65535) / 65536.0, 1.3))
join word_list as ending on ending.kind = 'end' and ending.place = (hashint4(same + 3000017) & 65535) % 20;

create index on generated_thread (number);

-- Articles: four mentions in each, over four years, more of them later. Every twelfth is a copy of the one before.
create temporary table generated_article as
select
    number,
    md5('article ' || number)::uuid::text as id,
    md5('article ' || case when number % 12 = 11 then number - 1 else number end)::uuid as report_id,
    floor(greatest(20, :rows / 1700) * power(random(), 2.5))::int as outlet,
    timestamptz '2022-01-01 00:00Z' + interval '1461 days' * sqrt(number / (:rows / 4.0))
        + interval '1 minute' * (number % 12 = 11)::int as said_at,
    number / (:rows / 4.0) as share
from generate_series(0, :rows / 4 - 1) as number;

create temporary table generated as
select
    number,
    article,
    -- three in ten take up threads that go on for years, and the rest what began a few days ago
    case when random() < 0.3 then floor(400 * power(random(), 3))::int * 7
        else greatest(0, least(:rows / 6, floor(:rows / 6 * article_share + 40 * ln(random() + 1e-9))::int)) end as thread,
    random() as kind,
    floor(greatest(50, :rows / 40) * power(random(), 4))::int as person,
    random() as way,
    floor(greatest(20, :rows / 1700) * power(random(), 6))::int as through,
    random() as stance
from (
    select number, number / 4 as article, (number / 4) / (:rows / 4.0) as article_share from generate_series(0, :rows - 1) as number
) as numbered;

insert into mention (
    id, article_id, revision, place, in_current, received_at, gone_at, status, said_at, added_at, withdrawn_at, outlet_id, outlet,
        source_id,
    source, source_kind, governmental, anonymous, stance, negated, claim_id, claim, cue,
    chain, chain_ids, chain_kinds, chain_roles, subjects, aspects, title, url, published_at, wording_id, thread_id, report_id, origin_id,
    origin, origin_kind, origin_governmental, through, via_id, via, strand_id, first_of_article, first_of_report, first_of_origin)
select
    'a' || number, article_id, '0123456789abcdef', number % 4, not gone, said_at + interval '1 hour', case
        when gone then said_at + interval '1 day' end,
    case when gone then 'withdrawn' else 'current' end, said_at, said_at + interval '1 hour', case
        when gone then said_at + interval '1 day' end,
    outlet_id, outlet, source_id, source, source_kind, governmental, anonymous, stance, negated, 'c' || number, text,
    case when stance = 'denies' then 'denied' else 'said' end,
    case when passed_on then array[source, via, outlet] else array[source, outlet] end,
    case when passed_on then array[coalesce(source_id, origin_id), via_id, outlet_id] else array[coalesce(source_id, origin_id),
        outlet_id] end,
    case when passed_on then array[source_kind, 'outlet', 'outlet'] else array[source_kind, 'outlet'] end,
    case when passed_on then array['source', 'via', 'outlet'] else array['source', 'outlet'] end,
    case when number % 3 = 0 then '{}' else array['Ukraine security guarantees'] end, case when number % 3 = 0 then '{}' else aspects end,
    'What was said on day ' || said_at::date, 'https://outlet-' || number % 600 || '.example/' || number / 4, said_at, thread_id,
        thread_id, report_id,
    origin_id, source || case when anonymous then ' through ' || coalesce(gate, outlet) else '' end,
    case when anonymous then 'anonymous' else 'named' end, governmental, case when passed_on then via end,
    case when passed_on then via_id end, gate,
    strand_id(
        thread_id, outlet_id, outlet, case when passed_on then via_id else outlet_id end, coalesce(gate, outlet), source_id,
        source, source_kind, anonymous, stance, case when gone then 'withdrawn' else 'current' end
    ),
    true, true, true
from (
    select
        *,
        coalesce(source_id, md5('anonymous ' || coalesce(gate, outlet))::uuid) as origin_id
    from (
        select
            generated.number,
            article.id as article_id,
            article.report_id,
            article.said_at,
            md5('outlet ' || article.outlet)::uuid as outlet_id,
            'Outlet ' || article.outlet as outlet,
            generated.kind >= 0.7 as anonymous,
            case when generated.kind < 0.5 then 'person' when generated.kind < 0.7 then 'government' else 'anonymous' end as source_kind,
            case when generated.kind < 0.5 then md5('person ' || generated.person)::uuid
                when generated.kind < 0.7 then md5('government ' || generated.person % 40)::uuid end as source_id,
            case when generated.kind < 0.5 then case generated.person when 0 then 'Emmanuel Macron' else 'Person ' || generated.person end
                when generated.kind < 0.7 then state.word
                else 'an official' end as source,
            case when generated.kind < 0.5 then generated.person % 3 <> 1
                when generated.kind < 0.7 then true else generated.number % 2 = 0 end
                as governmental,
            generated.way < 0.25 as passed_on,
            case when generated.way < 0.25 then 'Outlet ' || generated.through end as gate,
            'Outlet ' || generated.through as via,
            md5('outlet ' || generated.through)::uuid as via_id,
            case when generated.stance < 0.03 then 'denies' when generated.stance < 0.05 then 'doubts'
                when generated.stance < 0.1 then 'confirms'
                when generated.stance < 0.15 then 'promises' else 'states' end as stance,
            -- a hundredth was taken out of its article
            hashint4(generated.number + 7) % 100 = 0 as gone,
            thread.negated,
            thread.text,
            thread.aspects,
            thread.id as thread_id
        from generated
        join generated_article as article on article.number = generated.article
        join generated_thread as thread on thread.number = generated.thread
        join word_list as state on state.kind = 'state' and state.place = generated.person % 40
    ) as chosen
) as complete;

insert into identity (id, kind, name, name_key, governmental, seeded, certain)
select md5('anonymous Outlet ' || number)::uuid, 'anonymous', 'an official', 'an official', false, false, false
from generate_series(0, greatest(20, :rows / 1700)) as number;

insert into wording (id, text, stems, numbers, entities, negated, thread_id, opposite)
select id, text, string_to_array(lower(text), ' '), '{}', '{}', negated, id, opposite_id from generated_thread;

-- Nobody says the same twice in one report here, so that each mention counts for its article and report.
insert into strand
select
    strand_id, thread_id, outlet_id, outlet, coalesce(via_id, outlet_id), coalesce(via, outlet), source_id, source, source_kind, anonymous,
    stance, status, bool_or(governmental), min(said_at), max(said_at), (array_agg(id order by said_at, id))[1], count(*), count(*),
        count(*),
    count(*), max(subjects), max(aspects), min(origin_id::text)::uuid, min(origin), min(origin_kind), bool_or(origin_governmental),
        min(through)
from mention
group by strand_id, thread_id, outlet_id, outlet, coalesce(via_id, outlet_id), coalesce(via, outlet), source_id, source, source_kind,
    anonymous,
    stance, status;

insert into outlet_thread
select
    thread_id, outlet_id, outlet, sum(mentions), sum(articles), sum(reports), coalesce(sum(mentions) filter (where stance = 'denies'), 0),
    min(first_seen), max(last_seen), (array_agg(first_mention order by first_seen, first_mention))[1],
    array_agg(distinct source_kind order by source_kind), array_agg(distinct stance order by stance), max(subjects), max(aspects),
    bool_or(status = 'current')
from strand
group by thread_id, outlet_id, outlet;

insert into claim_origin (
    thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions, carriers, carrier_names,
        reports,
    is_current)
select
    thread_id, origin_id, min(origin), min(origin_kind), min(source_kind), bool_or(origin_governmental), min(through), min(said_at),
        max(said_at),
    count(*), count(distinct outlet_id), array_agg(distinct outlet), count(distinct report_id), bool_or(status = 'current')
from mention
group by thread_id, origin_id;

insert into claim_thread (
    id, headline, subjects, aspects, first_seen, last_seen, mentions, articles, outlets, outlet_ids, outlet_names, source_ids,
        source_kinds, stances,
    reports, origins, named_origins, anonymous_origins, governmental_origins, denials, opposite_id)
select
    held.thread_id, thread.text, held.subjects, case when held.subjects = '{}' then '{}' else thread.aspects end, held.first_seen,
        held.last_seen,
    held.mentions, held.articles, held.outlets, held.outlet_ids, held.outlet_names, coalesce(held.source_ids[:200], '{}'),
        held.source_kinds,
    held.stances, held.reports, origin.origins, origin.named, origin.anonymous, origin.governmental, held.denials, thread.opposite_id
from (
    select
        thread_id,
        case when bool_or(subjects <> '{}') then array['Ukraine security guarantees'] else '{}' end as subjects,
        min(said_at) as first_seen,
        max(said_at) as last_seen,
        count(*) as mentions,
        count(distinct article_id) as articles,
        count(distinct outlet_id) as outlets,
        array_agg(distinct outlet_id) as outlet_ids,
        array_agg(distinct outlet) as outlet_names,
        array_agg(distinct source_id) filter (where source_id is not null) as source_ids,
        array_agg(distinct source_kind) as source_kinds,
        array_agg(distinct stance) as stances,
        count(distinct report_id) as reports,
        count(*) filter (where stance = 'denies') as denials
    from mention
    group by thread_id
) as held
join generated_thread as thread on thread.id = held.thread_id
join (
    select
        thread_id,
        count(*) as origins,
        count(*) filter (where kind = 'named') as named,
        count(*) filter (where kind = 'anonymous') as anonymous,
        count(*) filter (where governmental) as governmental
    from claim_origin
    group by thread_id
) as origin on origin.thread_id = held.thread_id;

insert into source_shift (source_id, pair_id, earlier_id, later_id, thread_id, later_at)
select source_id, thread_id, earlier_id, id, thread_id, said_at
from (
    select
        source_id, thread_id, id, said_at, stance = 'denies' as denied,
        lag(id) over story as earlier_id, lag(stance = 'denies') over story as denied_earlier
    from mention
    where source_kind = 'person'
    window story as (partition by source_id, thread_id order by said_at, id)
) as told
where denied <> denied_earlier;

insert into identity_decision (article_id, kind, name, identity_id, reason, certain, said_at)
select distinct article_id, source_kind, source, source_id, 'the name is known', true, said_at from mention where source_id is not null;

insert into identity_decision (article_id, kind, name, identity_id, reason, certain, said_at)
select article_id, 'person', 'the French President', md5('person 0')::uuid, 'who held the office on the day', true, said_at
from mention
where source = 'Emmanuel Macron' and place = 0;

insert into carrier (article_id, revision, outlet_id, outlet, title, published_at, said_at, minima, report_id, similarity)
select
    id, '0123456789abcdef', md5('outlet ' || outlet)::uuid, 'Outlet ' || outlet, 'What was said on day ' || said_at::date, said_at,
        said_at, '{}', report_id,
    case when number % 12 = 11 then 0.9 else 1 end
from generated_article;

insert into carried_report (id, title, first_seen, last_seen, carriers, outlet_names)
select report_id, min(title), min(said_at), max(said_at), count(*), array_agg(distinct outlet) from carrier group by report_id;

insert into counted_article (article_id, day, outlet)
select article_id, (said_at at time zone 'UTC')::date, outlet from carrier;

insert into coverage_count (day, outlet, by_aspect, subject, aspect, articles, claims, sources)
select
    (said_at at time zone 'UTC')::date, outlet, false, subjects[1], null, count(distinct article_id), count(distinct claim_id),
        count(distinct source)
from mention
where status = 'current'
group by 1, 2, 4
union all
select
    (said_at at time zone 'UTC')::date, outlet, true, subjects[1], aspects[1], count(distinct article_id), count(distinct claim_id),
        count(distinct source)
from mention
where status = 'current' and subjects <> '{}'
group by 1, 2, 4, 5;

-- When threads changed last.
update strand
set last_changed = changed.at
from (select strand_id, max(greatest(added_at, withdrawn_at)) as at from mention group by strand_id) as changed
where strand.id = changed.strand_id;

update outlet_thread
set last_changed = changed.at
from (select thread_id, outlet_id, max(last_changed) as at from strand group by thread_id, outlet_id) as changed
where outlet_thread.thread_id = changed.thread_id and outlet_thread.outlet_id = changed.outlet_id;

update claim_thread
set last_changed = changed.at
from (select thread_id, max(last_changed) as at from outlet_thread group by thread_id) as changed
where claim_thread.id = changed.thread_id;

-- The articles with what was extracted from them, as the store has them. One in 100 is not in English, one in 100 has no claims, and one in
-- 5,000 waits for its extraction; the mentions do not follow these three. No trigger fires, so that nothing becomes due.
set session_replication_role = replica;

insert into article (id, url, outlet, first_received_at, last_received_at, current_revision)
select
    article_id, 'https://' || replace(lower(outlet), ' ', '-') || '.example/' || article_id, outlet, said_at + interval '1 hour',
    said_at + interval '1 hour', revision
from carrier;

create function sentence_with(claim text) returns text
    language sql immutable
    return 'As somebody put it, ' || claim || ', which others had heard before.';

insert into article_revision (
    article_id, revision, title, published_at, language, text, content_hash, first_received_at, last_received_at)
select
    carrier.article_id, carrier.revision, carrier.title, carrier.said_at, 'en', told.text, md5(carrier.article_id),
    carrier.said_at + interval '1 hour', carrier.said_at + interval '1 hour'
from carrier
join (select article_id, string_agg(sentence_with(claim), ' ' order by place) as text from mention group by article_id) as told
    on told.article_id = carrier.article_id;

insert into extraction (article_id, revision, extractor_version, extractor_name, claims, attributions, unread)
select
    article_id, revision, '{1,1,0}', 'hearsay', case when hashtext(article_id) % 50 = 0 then 0 else 4 end,
    case when hashtext(article_id) % 50 = 0 then 0 else 4 end, case when hashtext(article_id) % 100 = 0 then 'detected:de' end
from carrier
where hashtext(article_id) % 5000 <> 1;

create temporary table told as
select
    mention.*,
    sentence_with(claim) as said_in,
    coalesce(sum(length(sentence_with(claim)) + 1) over (
        partition by article_id order by place rows between unbounded preceding and 1 preceding), 0)::int as at
from mention;

insert into claim (id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty)
select
    claim_id, '{1,1,0}', article_id, revision, claim, array[int4range(at + 20, at + 20 + length(claim))],
    int4range(at, at + length(said_in)), 'indirect', case when negated then 'negative' else 'positive' end, 'certain'
from told;

insert into claim_subject (claim_id, extractor_version, subject, aspects)
select claim_id, '{1,1,0}', subjects[1], aspects from told where subjects <> '{}';

insert into source (id, extractor_version, article_id, revision, kind, name, label)
select md5('source ' || id)::uuid, '{1,1,0}', article_id, revision, source_kind, case when not anonymous then source end, source
from told;

insert into attribution (
    id, extractor_version, article_id, revision, claim_id, source_id, source_text, source_spans, cue, cue_spans, cue_lemma, stance,
    confidence)
select
    id, '{1,1,0}', article_id, revision, claim_id, md5('source ' || id)::uuid, source, array[int4range(at + 3, at + 11)], cue,
    array[int4range(at + 12, at + 15)], cue, stance, 0.9
from told;

drop table told;

drop function sentence_with;

reset session_replication_role;

-- What outlets and sources are known for, as far as it is quickly counted: the lists need the rows, not their values.
insert into outlet_tally (
    outlet_id, outlet, threads, first_reports, confirmed, denied, withdrawn, corrected, statements, unnamed, first_seen, last_seen)
select
    outlet_id, min(outlet), count(distinct thread_id), count(distinct thread_id) / 10, 0, 0,
    count(*) filter (where status = 'withdrawn'), count(distinct article_id) filter (where status = 'withdrawn'), count(*),
    count(*) filter (where anonymous), min(said_at), max(said_at)
from mention
group by outlet_id;

insert into source_tally (
    source_id, source, kind, governmental, statements, threads, outlets, confirmed, denied, denials, changes, withdrawn, first_seen,
    last_seen)
select
    source_id, min(source), min(source_kind), bool_or(governmental), count(*), count(distinct thread_id), count(distinct outlet_id), 0, 0,
    count(*) filter (where stance = 'denies'), 0, count(*) filter (where status = 'withdrawn'), min(said_at), max(said_at)
from mention
where source_id is not null and not anonymous
group by source_id;

update record_turn set counted_at = now();
