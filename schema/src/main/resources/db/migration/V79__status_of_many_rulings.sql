-- Lists of rulings by status: most rulings have no undo, and for these ruling_is_live, which costs more than the rest, is not called.

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
        when exists (select from ruling as undoing where undoing.undoes = ruling.id) and not ruling_is_live(ruling.id) then 'undone'
        when outcome.status is null or outcome.status = 'undone' then 'pending'
        else outcome.status
    end as status,
    outcome.detail,
    outcome.attribution_id
from ruling
left join ruling_outcome as outcome on outcome.ruling_id = ruling.id;
