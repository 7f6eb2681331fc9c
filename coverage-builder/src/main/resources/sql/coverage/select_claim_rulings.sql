-- Returns the rulings that compare claims of these articles, and those that undo one of them, directly or through others.
with recursive concerned as (
    select id
    from ruling
    where article_ids && :articles::text[] and kind in ('same-claim', 'different-claim')
    union
    select undo.id
    from concerned
    join ruling as undo on undo.undoes = concerned.id
)
select ruling.id, made_at, made_by, reason, article_id, revision, body
from concerned
join ruling on ruling.id = concerned.id
