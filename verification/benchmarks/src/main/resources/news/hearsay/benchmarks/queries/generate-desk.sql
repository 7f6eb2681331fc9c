-- What a newsroom adds to the mentions that generate.sql makes: rulings on the attributions of the newest articles, with their outcomes,
-- the watches and alerts of one person, and a subject. The mentions do not show what the rulings decide. No trigger fires, so that
-- nothing becomes due.
set session_replication_role = replica;

insert into ruling (id, kind, made_at, made_by, reason, article_id, revision, article_ids, decides, body)
select
    md5('ruling ' || number)::uuid, kind, timestamptz '2026-01-02 08:00Z' + interval '1 minute' * number, 'anna', 'Checked with the text.',
    mention.article_id, mention.revision, array[mention.article_id], array[kind],
    jsonb_strip_nulls(jsonb_build_object(
        'kind', kind,
        'target', jsonb_build_object(
            'attributionId', mention.id,
            'claimId', mention.claim_id,
            'content', jsonb_build_array(jsonb_build_object(
                'exact', mention.claim, 'prefix', 'somebody put it, ', 'suffix', ', which others', 'start', 20,
                'end', 20 + length(mention.claim))),
            'cue', jsonb_build_array(jsonb_build_object('exact', cue, 'prefix', 'As ', 'suffix', '', 'start', 12, 'end', 15)),
            'source', jsonb_build_array(jsonb_build_object('exact', source, 'prefix', 'As ', 'suffix', '', 'start', 3, 'end', 11))),
        'content', case kind when 'correct-attribution' then '[]'::jsonb end,
        'stance', case kind when 'correct-attribution' then 'denies' end))
from (
    select *, row_number() over (order by said_at desc, id desc) as number
    from (select * from mention where cue is not null order by said_at desc, id desc limit 10000) as newest
) as mention
cross join lateral (
    select
        case when number % 10 < 5 then 'confirm-attribution' when number % 10 < 7 then 'reject-attribution' else 'correct-attribution' end
) as chosen (kind);

-- one in thirty is for review
insert into ruling_outcome (ruling_id, article_id, status, detail, attribution_id)
select
    id, article_id, case when number % 30 = 0 then 'for review' else 'applied' end,
    case when number % 30 = 0 then 'The article no longer contains the words.' end, body -> 'target' ->> 'attributionId'
from (select *, row_number() over (order by made_at) as number from ruling) as numbered;

-- one in fifty is undone
insert into ruling (id, kind, made_at, made_by, undoes, article_ids, decides, body)
select
    md5('undo ' || id)::uuid, 'undo', made_at + interval '1 day', 'edith', id, '{}', '{}',
    jsonb_build_object('kind', 'undo', 'rulingId', id)
from (select *, row_number() over (order by made_at) as number from ruling) as numbered
where number % 50 = 0;

insert into watch (
    id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by, version, deleted)
select
    md5('watch ' || number)::uuid, 'edith', 'Watch ' || number, 'thread', id::text, '{second-origin,denial}', 2,
    timestamptz '2026-01-01Z', timestamptz '2026-01-01Z', 'edith', number::text, false
from (
    select id, row_number() over (order by mentions desc, id) as number from claim_thread order by mentions desc, id limit 100
) as largest;

insert into alert (
    id, watch_id, kind, thread_id, mention_id, claim_id, article_id, headline, detail, happened_at, detected_at, body)
select
    md5('alert ' || number)::uuid, md5('watch ' || 1 + number % 100)::uuid, 'second-origin', thread_id, id, claim_id, article_id, claim,
    'A second origin has the claim.', said_at, added_at, '{}'
from (
    select *, row_number() over (order by added_at desc, id desc) as number
    from (select * from mention order by added_at desc, id desc limit 20000) as newest
) as newest;

insert into subject_definition (
    name, context, phrases, exclusions, names, aspects, changed_at, changed_by, deleted, event_id)
values (
    'Ukraine security guarantees', '{Ukraine}', '{peacekeepers,"security agreement",ammunition}', '{}', '{NATO}',
    '[{"name": "troops", "phrases": ["troops", "soldiers"]}]', timestamptz '2026-01-01Z', 'edith', false, md5('subject')::uuid)
on conflict do nothing;

reset session_replication_role;
