-- Threads whose headlines share two of the longest words of this thread's headline. Of many, only some are ranked.
with subject as (
    select headline from thread where id = :id
),
word as (
    select lexeme
    from subject
    cross join unnest(to_tsvector('english'::regconfig, subject.headline))
    order by length(lexeme) desc, lexeme
    limit 6
),
pairs as (
    select string_agg(
        '(' || quote_literal(one.lexeme) || ' & ' || quote_literal(other.lexeme) || ')', ' | ')::tsquery as query
    from word as one
    join word as other on one.lexeme < other.lexeme
),
found as (
    select thread.id, to_tsvector('english'::regconfig, thread.headline) as words, pairs.query
    from pairs
    join thread on to_tsvector('english'::regconfig, thread.headline) @@ pairs.query
    where thread.id <> :id
    limit 1000
)
select thread.*
from (
    select id, ts_rank(words, query, 1) as rank
    from found
    order by rank desc, id
    limit 8
) as ranked
join thread on thread.id = ranked.id
order by ranked.rank desc, thread.id
