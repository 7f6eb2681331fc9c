-- Returns the mentions with thread, report, status, times, gate and strand, as the statement update_mention_strands of the coverage builder
-- writes them. Everything but the thread follows from the mentions of one report.
with posted as (
    -- one text that an outlet publishes at several addresses within a few days is one article: the first of them counts
    select
        article_id,
        case
            when said_at - first_value(said_at) over same_text <= interval '3 00:00:00' day to second
            then first_value(article_id) over same_text
            else article_id
        end as first_article_id
    from carrier
    window same_text as (partition by report_id, outlet_id, minima, words, facts order by said_at, article_id)
), mention as (
    select mention.*
    from derived
    lateral view explode(rows.mentions) as mention
), threaded as (
    select mention.* except (thread_id, report_id), wording.thread_id, carrier.report_id, posted.first_article_id
    from mention
    join wording on wording.id = mention.wording_id
    join carrier on carrier.article_id = mention.article_id
    join posted on posted.article_id = mention.article_id
), scope as (
    select
        *,
        in_current and (
            article_id = first_article_id or not bool_or(in_current and article_id = first_article_id) over same_in_text
        ) as is_current,
        place = max(place) over same and not reworded as last,
        bool_or(in_current) over same as kept,
        min(received_at) over same    as added_at,
        min(dated_at) over same       as said_at
    from threaded
    window
        same as (partition by thread_id, article_id, source_id, case when asserts(stance) then 'asserts' else stance end),
        same_in_text as (
            -- an unnamed source has another id in each article
            partition by
                thread_id, first_article_id, case when anonymous then source else source_id end,
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
        status <> 'superseded' and asserts(stance) as counts,
        row_number() over within_article as number_in_article,
        row_number() over (
            partition by thread_id, report_id
            order by status = 'superseded' or not asserts(stance), status = 'superseded', said_at, article_id, id
        ) as number_in_report,
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
)
select
    id, article_id, revision, place, in_current, received_at, gone_at, dated_at, title, url, published_at, outlet_id, outlet, claim_id,
    claim, sentence, cue, stance, negated, claim_spans, cue_spans, source_spans, subjects, aspects, source_id, source, source_kind,
    governmental, anonymous, chain, chain_ids, chain_kinds, chain_roles, via_id, via, reworded, wording_id, thread_id, report_id, gate_id,
    gate, status, said_at, added_at, withdrawn_at,
    counts and number_in_article = 1 as first_of_article,
    counts and number_in_report = 1  as first_of_report,
    strand_id(array(
        thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, cast(anonymous as string), stance, status
    )) as strand_id
from gated
