-- Returns the wordings of all claims, and their words, with what others find them by.
with found as (
    select wording.*
    from derived
    lateral view explode(rows.wordings) as wording
), wording as (
    select
        id,
        any_value(signs)    as signs,
        any_value(negated)  as negated,
        any_value(words_id) as words_id,
        any_value(story_id) as story_id
    from found
    group by id
)
select id, signs, negated, words_id, story_id, search_wording(id, signs, negated, words_id) as search from wording
