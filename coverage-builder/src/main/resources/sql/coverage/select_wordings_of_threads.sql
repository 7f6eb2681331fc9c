select id, text, stems, negated, thread_id, opposite from wording where thread_id = any(:threads::uuid[])
