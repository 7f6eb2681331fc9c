-- Returns how wordings are related that were found by a key or in a story, each pair once.
with found as (
    select least(one, other) as one, greatest(one, other) as other, true as by_key, false as one_looks, false as other_looks from key_pair
    union all
    select least(one, other), greatest(one, other), false, one < other, one > other from story_pair
), pair as (
    select one, other, bool_or(by_key) as by_key, bool_or(one_looks) as one_looks, bool_or(other_looks) as other_looks
    from found
    group by one, other
), related as (
    select
        pair.one,
        pair.other,
        one.words_id   as one_words,
        other.words_id as other_words,
        relate(
            struct(one.id, one.signs, one.negated, one.words_id), struct(other.id, other.signs, other.negated, other.words_id), by_key,
            one_looks, other_looks
        ) as relation
    from pair
    join searched_wording as one on one.id = pair.one
    join searched_wording as other on other.id = pair.other
    where one.words_id <> other.words_id
)
select one, other, one_words, other_words, relation from related where relation <> 'DIFFERENT'
