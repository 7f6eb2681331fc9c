-- Returns a text that changes when a ruling on sources or outlets, or any undo, is added.
select count(*) || ' ' || coalesce(sum(hashtextextended(id::text, 0)), 0)
from ruling
where kind in ('same-source', 'different-source', 'same-outlet', 'different-outlet', 'undo')
