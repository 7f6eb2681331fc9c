-- Sets the passwords of the roles from environment variables, so that no file and no command line contains them. A superuser runs it with
-- psql after roles.sql. A role whose variable is missing or empty is left unchanged; a new role has no password and cannot log in with one.
--
--   HEARSAY_OWNER_PASSWORD=… HEARSAY_STORE_PASSWORD=… psql --username=postgres --dbname=hearsay --file=passwords.sql

set log_statement = none;
set log_min_duration_statement = -1;
set log_min_error_statement = panic;

\set hearsay_owner ''
\set hearsay_store ''
\set hearsay_coverage ''
\set hearsay_web ''
\set hearsay_feeds ''
\set hearsay_alerts ''
\set analyst ''
\getenv hearsay_owner HEARSAY_OWNER_PASSWORD
\getenv hearsay_store HEARSAY_STORE_PASSWORD
\getenv hearsay_coverage HEARSAY_COVERAGE_PASSWORD
\getenv hearsay_web HEARSAY_WEB_PASSWORD
\getenv hearsay_feeds HEARSAY_FEEDS_PASSWORD
\getenv hearsay_alerts HEARSAY_ALERTS_PASSWORD
\getenv analyst HEARSAY_ANALYST_PASSWORD

select format('alter role %I password %L', role, password)
from (values
    ('hearsay_owner', :'hearsay_owner'),
    ('hearsay_store', :'hearsay_store'),
    ('hearsay_coverage', :'hearsay_coverage'),
    ('hearsay_web', :'hearsay_web'),
    ('hearsay_feeds', :'hearsay_feeds'),
    ('hearsay_alerts', :'hearsay_alerts'),
    ('analyst', :'analyst')
) as given (role, password)
where password <> ''
\gexec
