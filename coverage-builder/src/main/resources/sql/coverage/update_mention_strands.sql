-- Updates thread, status, time, gate and strand of the mentions in these reports, which depend on no mention outside the report. Returns
-- the strands of the mentions that have changed, before and after; and the new strands of one mention, without a mention.
with posted as materialized (
    -- one text that an outlet publishes at several addresses within a few days is one article: the first of them counts
    select
        article_id,
        case
            when said_at - first_value(said_at) over same_text <= interval '3 days' then first_value(article_id) over same_text
            else article_id
        end as first_article_id
    from carrier
    where report_id = any(:reports::uuid[])
    window same_text as (partition by report_id, outlet_id, minima, words, facts order by said_at, article_id)
), scope as materialized (
    select
        mention.id, wording.thread_id, mention.article_id, report_id, outlet_id, outlet, via_id, via, source_id, source, source_kind,
        anonymous, stance, in_current, gone_at, strand_id, governmental, subjects, aspects, origin_id, origin, origin_kind,
        origin_governmental, through, first_of_origin,
        in_current and (
            mention.article_id = coalesce(first_article_id, mention.article_id)
            or not bool_or(in_current and mention.article_id = first_article_id) over same_in_text
        ) as is_current,
        place = max(place) over same and not reworded as last,
        bool_or(in_current) over same as kept,
        min(received_at) over same    as added_at,
        -- mentions of an earlier version have no date of their own
        min(coalesce(dated_at, said_at)) over same as said_at
    from mention
    join wording on wording.id = mention.wording_id
    left join posted on posted.article_id = mention.article_id
    where report_id = any(:reports::uuid[])
    window
        same as (
            partition by wording.thread_id, mention.article_id, source_id, case when asserts(stance) then 'asserts' else stance end
        ),
        same_in_text as (
            -- an unnamed source has another id in each article
            partition by
                wording.thread_id, coalesce(first_article_id, mention.article_id), case when anonymous then source else source_id::text end,
                case when asserts(stance) then 'asserts' else stance end
        )
), judged as (
    select
        *,
        case when is_current then 'current' when last and not kept then 'withdrawn' else 'superseded' end as status,
        case when last and not kept then gone_at end as withdrawn_at
    from scope
), counted as (
    select
        *,
        -- whether it counts: it asserts the claim, and no later revision contains it too
        status <> 'superseded' and asserts(stance) as counts,
        row_number() over within_article as number_in_article,
        row_number() over within_report  as number_in_report,
        bool_or(status <> 'superseded') over within_report as is_reported,
        first_value(outlet_id) over within_report as first_carrier_id,
        first_value(outlet) over within_report as first_carrier
    from judged
    window
        within_article as (partition by thread_id, article_id order by status = 'superseded' or not asserts(stance), said_at, id),
        within_report as (
            partition by thread_id, report_id
            order by status = 'superseded' or not asserts(stance), status = 'superseded', said_at, article_id, id
            rows between unbounded preceding and unbounded following
        )
), gated as (
    select
        *,
        case when via_id is not null then via_id when is_reported then first_carrier_id else outlet_id end as gate_id,
        case when via_id is not null then via when is_reported then first_carrier else outlet end as gate
    from counted
), placed as materialized (
    -- but no mention to which an earlier version assigned no strand: its own article must be processed first
    select
        *,
        strand_id(thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status) as new_strand_id
    from gated
    where strand_id is not null or article_id = any(:articles::text[])
), strands as (
    -- These are all mentions of a new strand. Its subjects and aspects are right if it has one mention, and its origin if it is alone in
    -- its thread; later statements update the others.
    insert into strand (
        id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status, origin_id, origin,
        origin_kind, origin_governmental, through, governmental, first_seen, last_seen, last_changed, first_mention, mentions, articles,
        reports, origin_reports, subjects, aspects
    )
    select
        new_strand_id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status,
        (array_agg(origin_id order by said_at, id))[1],
        (array_agg(origin order by said_at, id))[1],
        (array_agg(origin_kind order by said_at, id))[1],
        (array_agg(origin_governmental order by said_at, id))[1],
        (array_agg(through order by said_at, id))[1],
        bool_or(governmental),
        min(said_at),
        max(said_at),
        max(greatest(added_at, withdrawn_at)),
        (array_agg(id order by said_at, id))[1],
        count(*),
        count(*) filter (where counts and number_in_article = 1),
        count(*) filter (where counts and number_in_report = 1),
        count(*) filter (where first_of_origin),
        min(subjects),
        min(aspects)
    from placed
    group by new_strand_id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status
    on conflict (id) do nothing
    returning id, mentions
), moved as (
    update mention
    set thread_id = placed.thread_id,
        status = placed.status,
        said_at = placed.said_at,
        added_at = placed.added_at,
        withdrawn_at = placed.withdrawn_at,
        strand_id = placed.new_strand_id,
        first_of_article = placed.counts and placed.number_in_article = 1,
        first_of_report = placed.counts and placed.number_in_report = 1
    from placed
    where mention.id = placed.id
        and (
            mention.status, mention.said_at, mention.added_at, mention.withdrawn_at, mention.strand_id, mention.first_of_article,
            mention.first_of_report
        ) is distinct from (
            placed.status, placed.said_at, placed.added_at, placed.withdrawn_at, placed.new_strand_id,
            placed.counts and placed.number_in_article = 1, placed.counts and placed.number_in_report = 1
        )
    returning mention.id, placed.strand_id as before, mention.strand_id as now
)
select id, before, now from moved
union all
select null, null, id from strands where mentions = 1
