insert into wording as held (id, text, stems, numbers, entities, negated, thread_id, opposite)
select id, text, stems, numbers, entities, negated, thread_id, opposite
from json_to_recordset(:rows::json) as incoming (
    id uuid, text text, stems text[], numbers text[], entities text[], negated boolean, thread_id uuid, opposite uuid
)
on conflict (id) do update set
    text = least(held.text collate "C", excluded.text),
    thread_id = excluded.thread_id,
    opposite = excluded.opposite
where excluded.text collate "C" < held.text or (held.thread_id, held.opposite) is distinct from (excluded.thread_id, excluded.opposite)
