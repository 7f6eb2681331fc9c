-- a thread that says the opposite of another is shown once
select *
from thread
where mentions > 0 and (denials > 0 or opposite_id is not null) and (opposite_id is null or denials > 0 or id < opposite_id)
order by last_changed desc, id desc
limit :limit
