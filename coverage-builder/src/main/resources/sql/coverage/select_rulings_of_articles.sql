-- Returns the rulings on attributions of these articles, and those that undo one of them, directly or through others, each with the
-- article that it concerns.
with recursive concerned as (
    select id, article_id as concerned
    from ruling
    where article_id = any(:articles::text[])
        and kind in ('reject-attribution', 'confirm-attribution', 'correct-attribution', 'add-attribution')
    union
    select undo.id, concerned.concerned
    from concerned
    join ruling as undo on undo.undoes = concerned.id
)
select concerned.concerned, ruling.id, made_at, made_by, reason, article_id, revision, body
from concerned
join ruling on ruling.id = concerned.id
