select distinct coalesce(group_id, thread_id) from wording where id = any(:wordings::uuid[])
