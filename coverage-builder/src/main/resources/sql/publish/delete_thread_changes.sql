delete from thread_change where ticket = any(:tickets::bigint[])
