select id, text, stems, negated, thread_id, opposite from wording where id = any(:wordings::uuid[])
