select id, signs, negated, words_id, group_id from wording_content where id = any(:wordings::uuid[])
