-- Others that write wait behind a waiting lock.
set local lock_timeout = '2s'
