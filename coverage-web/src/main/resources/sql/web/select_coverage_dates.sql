select min(day) as first, max(day) as last
from (
    {counted_days}
) as counted
