select id, signs, negated, words_id, group_id from wording_content where opposite = any(:wordings::uuid[])
