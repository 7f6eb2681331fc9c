-- A new wording is a thread of its own until its thread is found; the others keep theirs until then.
insert into wording as held (id, signs, named, negated, words_id, story_id, story_words, thread_id, opposite)
select id, signs, named, negated, words_id, story_id, story_words, group_id, opposite
from json_to_recordset(:rows::json) as incoming (
    id uuid, signs text, named boolean, negated boolean, words_id uuid, story_id uuid, story_words bigint[], group_id uuid, opposite uuid
)
on conflict (id) do update set
    group_id = nullif(excluded.thread_id, held.thread_id),
    opposite = excluded.opposite
where (held.group_id, held.opposite) is distinct from (nullif(excluded.thread_id, held.thread_id), excluded.opposite)
