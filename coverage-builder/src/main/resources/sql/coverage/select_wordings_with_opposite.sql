select id, text, stems, negated, thread_id, opposite from wording where opposite = any(:wordings::uuid[])
