-- A new wording is a thread of its own until its thread is found; the others keep theirs until then.
insert into wording as held (id, text, stems, numbers, entities, negated, words_id, story_id, story_words, thread_id, opposite)
select id, text, stems, numbers, entities, negated, words_id, story_id, story_words, group_id, opposite
from json_to_recordset(:rows::json) as incoming (
    id uuid, text text, stems text[], numbers text[], entities text[], negated boolean, words_id uuid, story_id uuid,
    story_words bigint[], group_id uuid, opposite uuid
)
on conflict (id) do update set
    text = least(held.text collate "C", excluded.text),
    group_id = nullif(excluded.thread_id, held.thread_id),
    opposite = excluded.opposite
where excluded.text collate "C" < held.text
    or (held.group_id, held.opposite) is distinct from (nullif(excluded.thread_id, held.thread_id), excluded.opposite)
