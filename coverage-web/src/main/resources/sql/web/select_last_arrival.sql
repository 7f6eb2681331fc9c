select added_at
from thread_mention
order by added_at desc, id desc
limit 1
