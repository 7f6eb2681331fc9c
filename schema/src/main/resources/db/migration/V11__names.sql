-- Who is asked for by name is looked up; and when a name was met is told without a look at its article.
--
-- Rows that are there already get their time when their article is worked in again, or by rebuild.

create index identity_by_name on identity (name);
create index identity_alias_by_name on identity_alias (name);

alter table identity_decision add column said_at timestamptz;

comment on column identity_decision.said_at is 'When the article was published, else when it was first received.';

create or replace view identity_choice as
select
    identity_decision.name,
    identity_decision.kind,
    identity_decision.article_id,
    identity_decision.identity_id,
    identity.name as identity,
    identity_decision.reason,
    identity_decision.certain,
    identity_decision.said_at
from identity_decision
join identity on identity.id = identity_decision.identity_id;

comment on column identity_choice.said_at is 'When the article was published, else when it was first received.';
