update feed_host
set claimed_by = null, busy_until = :now
where claimed_by between :first and :last
