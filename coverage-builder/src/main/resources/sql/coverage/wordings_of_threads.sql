select id, text, stems, numbers, entities, negated, thread_id, opposite from wording where thread_id = any(:threads::uuid[])
