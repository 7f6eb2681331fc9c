select *
from thread
where
    {filter_threads}
order by first_seen, id
