delete from coverage_due where ticket = any(:tickets::bigint[])
