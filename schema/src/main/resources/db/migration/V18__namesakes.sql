-- People of one name are told apart by the occupations that articles give them.

alter table identity_decision
    add column person_key text,
    add column occupation text;

comment on column identity_decision.person_key is
    'The key of a person''s full name, if neither the seed list nor an override decides on it; see identity.name_key.';
comment on column identity_decision.occupation is
    'The kind of work that the article''s role of this person states, such as care or farming; null if it states none.';

create index identity_decision_person on identity_decision (person_key, occupation) where person_key is not null;
