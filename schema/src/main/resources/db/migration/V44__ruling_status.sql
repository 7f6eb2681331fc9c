-- The status of a ruling as the coverage builder applied it.

create or replace view ruling_status as
select
    ruling.id,
    ruling.kind,
    ruling.made_at,
    ruling.made_by,
    ruling.reason,
    ruling.article_id,
    ruling.revision,
    ruling.undoes,
    ruling.article_ids,
    ruling.body,
    case
        when not ruling_is_live(ruling.id) then 'undone'
        when outcome.status is null or outcome.status = 'undone' then 'pending'
        else outcome.status
    end as status,
    outcome.detail,
    outcome.attribution_id
from ruling
left join ruling_outcome as outcome on outcome.ruling_id = ruling.id;

comment on column ruling_status.status is
    'applied; undone: another ruling undoes it; superseded: later rulings decide all of its fields; for review: it cannot be applied, '
    'for the reason in detail; pending: the coverage builder has not applied it yet.';
comment on column ruling_status.detail is 'Why it is for review; null otherwise.';
comment on column ruling_status.attribution_id is
    'The attribution of the article''s current revision that it applies to; see attribution.id. Null if there is none.';
