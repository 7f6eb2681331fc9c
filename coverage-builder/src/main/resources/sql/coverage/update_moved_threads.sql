-- Moves the wordings and mentions of threads that were merged into others. Returns the articles of the mentions, and the
-- strands that they leave.
with moved as materialized (
    select old_id, new_id from unnest(:old::uuid[], :new::uuid[]) as moved (old_id, new_id)
), wordings as (
    update wording set thread_id = moved.new_id from moved where wording.thread_id = moved.old_id
)
update mention set thread_id = moved.new_id from moved where mention.thread_id = moved.old_id
returning mention.article_id, mention.strand_id
