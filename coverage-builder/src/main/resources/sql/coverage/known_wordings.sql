select id, text, stems, numbers, entities, negated, thread_id, opposite from wording where id = any(:wordings::uuid[])
