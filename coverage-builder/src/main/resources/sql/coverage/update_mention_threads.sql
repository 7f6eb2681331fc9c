-- Returns the articles of mentions whose wording moved to another thread, and the strands that they leave. A mention is updated together
-- with its strand; here, only those to which an earlier version assigned no strand.
with moved as materialized (
    select mention.id, mention.article_id, mention.strand_id, wording.thread_id
    from wording
    join mention on mention.wording_id = wording.id
    where wording.id = any(:wordings::uuid[]) and mention.thread_id <> wording.thread_id
), without_strand as (
    update mention
    set thread_id = moved.thread_id
    from moved
    where mention.id = moved.id and moved.strand_id is null
)
select article_id, strand_id from moved
