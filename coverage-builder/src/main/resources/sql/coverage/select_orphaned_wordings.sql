-- Returns the wordings that no other article has, and the words that only they have.
with unused as materialized (
    select id, words_id
    from wording
    where id = any(:wordings::uuid[])
        and not exists (select from mention where mention.wording_id = wording.id and not (mention.article_id = any(:articles::text[])))
), candidate as (
    select id from unused
    union
    select words_id from unused where words_id is not null and not (words_id = any(:wanted::uuid[]))
)
select id, content.group_id, wording.thread_id, content.signs, content.negated
from wording
join wording_content as content using (id)
where id in (select id from candidate)
    and not exists (select from mention where mention.wording_id = wording.id and not (mention.article_id = any(:articles::text[])))
    and not exists (select from wording as told where told.words_id = wording.id and told.id not in (select id from unused))
