-- What each article adds to the daily counts, so that a batch changes them by what its articles added before and add now. Until now it
-- counted all articles of an outlet and day again for each of them.
--
-- Runs outside of a transaction, as V14 does. Rows of an earlier version have no place and no counts; the first batch that has an article
-- of their outlet and day counts these articles again. May be repeated.

create or replace function content_hash(content text) returns bigint
    language sql immutable parallel safe
    return ('x' || left(md5(content), 16))::bit(64)::bigint;

comment on function content_hash(text) is 'The first eight bytes of the MD5 hash of a text.';

create or replace view counted_part as
select
    counted.article_id,
    counted.day,
    counted.outlet,
    counted.claim_id,
    part.by_aspect,
    counted.subject,
    part.aspect,
    case
        when counted.source is not null
        then content_hash(row(part.by_aspect, counted.subject, part.aspect, counted.source)::text)
    end as source
from counted_claim as counted
cross join lateral (
    select false as by_aspect, null::text as aspect
    union all
    select true, counted.aspect where counted.subject is not null
) as part;

comment on view counted_part is 'The rows of counted_claim, once for the subject and once for the aspect, with hashes of the sources.';
comment on column counted_part.article_id is 'See counted_claim.article_id.';
comment on column counted_part.day is 'See counted_claim.day.';
comment on column counted_part.outlet is 'See counted_claim.outlet.';
comment on column counted_part.claim_id is 'See counted_claim.claim_id.';
comment on column counted_part.by_aspect is 'See coverage_count.by_aspect.';
comment on column counted_part.subject is 'See counted_claim.subject.';
comment on column counted_part.aspect is 'See counted_claim.aspect; null unless by_aspect.';
comment on column counted_part.source is 'Hash of the source, subject, aspect and by_aspect; null if there is no source.';

do $$
begin
    create type article_count as (by_aspect boolean, subject text, aspect text, claims integer, sources bigint[]);
exception
    when duplicate_object then
        null;
end
$$;

comment on type article_count is
    'What an article adds to a row of coverage_count: the number of its claims, and the hashes of their sources (counted_part.source).';

call alter_without_waiting(
    'alter table public.counted_article add column if not exists place bigint, '
    'add column if not exists counts public.article_count[]');

comment on column counted_article.place is
    'Hash of outlet and day, of which counts is part. Null in rows that an earlier version has written: counts may be wrong.';
comment on column counted_article.counts is 'What the article adds to the rows of coverage_count of its outlet and day.';

-- only the coverage builder waits meanwhile; empty once all outlets and days have been counted again
create index if not exists counted_article_without_counts on counted_article (day, outlet) where place is null;

create table if not exists counted_source (
    place    bigint,
    source   bigint,
    articles integer not null check (articles > 0),
    primary key (place, source)
);

comment on table counted_source is
    'The number of articles of an outlet and day with a source. coverage_count.sources is the number of its rows for a subject or aspect.';
comment on column counted_source.place is 'See counted_article.place.';
comment on column counted_source.source is 'See counted_part.source.';
comment on column counted_source.articles is 'Number of rows of counted_article with this source in counts. Never 0.';

-- A builder of an earlier version, which may still run during an upgrade or after a roll-back, counts all articles of a place without
-- knowing of these columns, so its updates leave them as they are.
create or replace function drop_unknown_counts() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    new.place := null;
    return new;
end
$$;

comment on function drop_unknown_counts() is 'Marks rows of counted_article that a coverage builder of an earlier version updates.';

revoke execute on function drop_unknown_counts() from public;

call alter_without_waiting(
    'create or replace trigger counted_by_earlier_version before update on public.counted_article for each row '
    'when (new.place is not distinct from old.place and new.counts is not distinct from old.counts) '
    'execute function public.drop_unknown_counts()');

grant select, insert, update, delete on counted_source to hearsay_coverage;
grant select on counted_part to hearsay_coverage;
