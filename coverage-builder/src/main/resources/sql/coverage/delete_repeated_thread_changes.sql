-- Deletes the tickets after this one that are followed by another ticket of the same thread.
with latest as (
    select thread_id, max(ticket) as ticket from thread_change where ticket > :after group by thread_id
)
delete from thread_change
using latest
where thread_change.thread_id = latest.thread_id and thread_change.ticket < latest.ticket and thread_change.ticket > :after
