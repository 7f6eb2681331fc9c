-- Returns the wordings of these groups, without those that repeat their words in a story.
select id, signs, negated, group_id from wording_content where group_id = any(:groups::uuid[]) and words_id is null
