-- A page is read again at once after its first attempt only: it may be what ended the process.
update feed_delivery
set claimed_by = null, next_attempt_at = case when follow is not null and attempts > 1 then next_attempt_at else :now end
where claimed_by between :first and :last
