select id, words_id, coalesce(group_id, thread_id) as group_id from wording where id = any(:wordings::uuid[])
