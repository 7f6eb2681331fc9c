-- the time of the mention after the newest :mentions; no row if there are fewer
select said_at
from mention
where cast(:olderThanKey as timestamptz) is null or said_at <= cast(:olderThanKey as timestamptz)
order by said_at desc
offset :mentions
limit 1
