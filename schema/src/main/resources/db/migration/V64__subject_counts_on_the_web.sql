-- The pages of subjects show how many articles and claims each subject has.
grant select on coverage_count to hearsay_web;
