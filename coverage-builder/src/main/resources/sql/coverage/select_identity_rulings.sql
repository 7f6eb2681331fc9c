-- Returns the rulings on sources and outlets, and those that undo one of them, directly or through others.
with recursive concerned as (
    select id from ruling where kind in ('same-source', 'different-source', 'same-outlet', 'different-outlet')
    union
    select undo.id
    from concerned
    join ruling as undo on undo.undoes = concerned.id
)
select ruling.id, made_at, made_by, reason, article_id, revision, body
from concerned
join ruling on ruling.id = concerned.id
