-- Returns to which identity each name of each article refers.
select decision.*
from derived
lateral view explode(rows.decisions) as decision
