-- The undos of a ruling, the undos of these, and so on; at most 1,000.
with recursive undo as (
    select id, undoes
    from ruling_status
    where undoes = :id::uuid
    union
    select ruling_status.id, ruling_status.undoes
    from ruling_status
    join undo on ruling_status.undoes = undo.id
)

select id, undoes
from undo
limit 1000
