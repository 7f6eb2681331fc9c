-- Writes the drift of the later mentions in these threads and in the threads of these articles: deletes what is not among the rows.
with concerned as materialized (
    select unnest(:threads::uuid[]) as id
    union
    select thread_id from mention where article_id = any(:articles::text[])
), found as materialized (
    select *
    from jsonb_to_recordset(:rows::jsonb) as found (
        later_id text,
        earlier_id text,
        kind text,
        route text,
        thread_id uuid,
        earlier_thread_id uuid,
        earlier_claim_spans int4range[],
        earlier_cue_spans int4range[],
        earlier_source_spans int4range[],
        later_claim_spans int4range[],
        later_cue_spans int4range[],
        later_source_spans int4range[]
    )
), gone as (
    delete from drift
    where (thread_id in (select id from concerned) or earlier_thread_id in (select id from concerned))
        and (later_id, earlier_id, kind) not in (select later_id, earlier_id, kind from found)
)
insert into drift as held (
    later_id, earlier_id, kind, route, thread_id, earlier_thread_id, earlier_claim_spans, earlier_cue_spans, earlier_source_spans,
    later_claim_spans, later_cue_spans, later_source_spans
)
select
    later_id, earlier_id, kind, route, thread_id, earlier_thread_id, earlier_claim_spans, earlier_cue_spans, earlier_source_spans,
    later_claim_spans, later_cue_spans, later_source_spans
from found
on conflict (later_id, earlier_id, kind) do update set
    route = excluded.route,
    thread_id = excluded.thread_id,
    earlier_thread_id = excluded.earlier_thread_id,
    earlier_claim_spans = excluded.earlier_claim_spans,
    earlier_cue_spans = excluded.earlier_cue_spans,
    earlier_source_spans = excluded.earlier_source_spans,
    later_claim_spans = excluded.later_claim_spans,
    later_cue_spans = excluded.later_cue_spans,
    later_source_spans = excluded.later_source_spans
where held is distinct from excluded
