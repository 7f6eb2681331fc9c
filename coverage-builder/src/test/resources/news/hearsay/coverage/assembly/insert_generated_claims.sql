-- Fills an empty database with articles of 30 sentences in a made-up language of 60 nouns, every third of which contains a claim. There
-- are `articles` of them. The result is the same every time. No article becomes due.

set session_replication_role = replica;
set max_parallel_workers_per_gather = 0;

select setseed(0.42);

create temporary table told as
select
    *,
    coalesce(sum(length(sentence) + 1) over (partition by article order by place rows between unbounded preceding and 1 preceding), 0)::int
        as start
from (
    select
        article,
        place,
        'Person ' || (random() * 500)::int || ' said that the ' || nouns[1 + (random() * 59)::int] || ' will '
            || verbs[1 + (random() * 9)::int] || ' the ' || nouns[1 + (random() * 59)::int] || ' before the '
            || nouns[1 + (random() * 59)::int] || ' is ready for ' || (random() * 900)::int || ' people.' as sentence
    from generate_series(1, :articles) as article
    cross join generate_series(1, 30) as place
    cross join (
        select
            array(
                select chr(97 + number % 26) || 'a' || chr(97 + number / 2 % 26) || 'eling' || number
                from generate_series(1, 57) as number
            )
                || array['harbour', 'museum', 'ferry'] as nouns,
            array['reach', 'close', 'leave', 'serve', 'delay', 'replace', 'join', 'need', 'limit', 'lead'] as verbs
    ) as words
) as worded;

insert into article (id, outlet, first_received_at, last_received_at, current_revision)
select md5(article::text)::uuid::text, 'Outlet ' || article % 40, timestamptz '2026-01-01Z', timestamptz '2026-01-01Z', '0000000000000000'
from generate_series(1, :articles) as article;

insert into article_revision (article_id, revision, title, language, text, content_hash, first_received_at, last_received_at)
select
    md5(article::text)::uuid::text, '0000000000000000', 'Article ' || article, 'en', string_agg(sentence, ' ' order by place),
    md5(article::text), timestamptz '2026-01-01Z', timestamptz '2026-01-01Z'
from told
group by article;

insert into claim (
    id, extractor_version, article_id, revision, text, spans, sentence, quote_type, polarity, certainty, antecedents
)
select
    md5(article || ' ' || place), '{1}', md5(article::text)::uuid::text, '0000000000000000',
    substr(sentence, strpos(sentence, ' that ') + 6),
    array[int4range(start + strpos(sentence, ' that ') + 5, start + length(sentence))], int4range(start, start + length(sentence)),
    'indirect', 'positive', 'certain', '{}'
from told
where place % 3 = 0;

set session_replication_role = origin;

analyze;
