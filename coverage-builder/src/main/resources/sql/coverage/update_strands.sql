-- Updates these strands from their mentions.
with counted as materialized (
    select
        strand_id                                as id,
        bool_or(governmental)                    as governmental,
        min(said_at)                             as first_seen,
        max(said_at)                             as last_seen,
        max(greatest(added_at, withdrawn_at))    as last_changed,
        (array_agg(id order by said_at, id))[1]  as first_mention,
        count(*)                                 as mentions,
        count(*) filter (where first_of_article) as articles,
        count(*) filter (where first_of_report)  as reports,
        count(*) filter (where first_of_origin)  as origin_reports
    from mention
    where strand_id = any(:strands::uuid[])
    group by strand_id
), named as materialized (
    -- few distinct sets of names, each with many mentions
    select strand_id, subjects, aspects from mention where strand_id = any(:strands::uuid[]) group by strand_id, subjects, aspects
), subject as (
    select strand_id, array_agg(distinct name order by name) as names from named cross join unnest(subjects) as name group by strand_id
), aspect as (
    select strand_id, array_agg(distinct name order by name) as names from named cross join unnest(aspects) as name group by strand_id
), whole as (
    select counted.*, coalesce(subject.names, '{}') as subjects, coalesce(aspect.names, '{}') as aspects
    from counted
    left join subject on subject.strand_id = counted.id
    left join aspect on aspect.strand_id = counted.id
), gone as (
    delete from strand where id = any(:strands::uuid[]) and id not in (select id from counted)
)
update strand
set governmental = whole.governmental,
    first_seen = whole.first_seen,
    last_seen = whole.last_seen,
    last_changed = whole.last_changed,
    first_mention = whole.first_mention,
    mentions = whole.mentions,
    articles = whole.articles,
    reports = whole.reports,
    origin_reports = whole.origin_reports,
    subjects = whole.subjects,
    aspects = whole.aspects
from whole
where strand.id = whole.id
    and (
        strand.governmental, strand.first_seen, strand.last_seen, strand.first_mention, strand.mentions, strand.articles, strand.reports,
        strand.origin_reports, strand.subjects, strand.aspects, strand.last_changed
    ) is distinct from (
        whole.governmental, whole.first_seen, whole.last_seen, whole.first_mention, whole.mentions, whole.articles, whole.reports,
        whole.origin_reports, whole.subjects, whole.aspects, whole.last_changed
    )
