-- Returns the rulings that compare claims of these articles, and those that undo one of them, directly or through others.
--
-- "offset 0" keeps a look-up by index for each article and ruling: for many articles together, all rulings would be read.
with recursive concerned as (
    select compared.id
    from unnest(:articles::text[]) as processed (article_id)
    cross join lateral (
        select id
        from ruling
        where article_ids @> array[processed.article_id] and kind in ('same-claim', 'different-claim')
        offset 0
    ) as compared
    union
    select undo.id
    from concerned
    cross join lateral (select id from ruling where undoes = concerned.id offset 0) as undo
)
select ruling.id, ruling.made_at, ruling.made_by, ruling.reason, ruling.article_id, ruling.revision, ruling.body
from concerned
cross join lateral (select * from ruling where id = concerned.id offset 0) as ruling
