-- The names of the secrets that the alert service has, so that a watch with another one is refused. The secrets are in its settings only.

create table webhook_secrets (
    only_row boolean primary key default true check (only_row),
    names    text[]  not null
);

comment on table webhook_secrets is
    'The secrets that sign webhooks, by name. One row, which the alert service writes when it starts; none if it has not started yet.';
comment on column webhook_secrets.only_row is 'True.';
comment on column webhook_secrets.names is 'The names in its setting hearsay.alerts.secrets, sorted.';

grant select, insert, update on webhook_secrets to hearsay_alerts;
grant select on webhook_secrets to hearsay_web, hearsay_coverage;
