-- Rulings that two claims are the same or different, with the wordings that they concern.

create table claim_constraint (
    ruling_id     uuid        primary key,
    same          boolean     not null,
    made_at       timestamptz not null,
    one_wording   uuid,
    other_wording uuid
);

create index claim_constraint_one on claim_constraint (one_wording);
create index claim_constraint_other on claim_constraint (other_wording);

comment on table claim_constraint is
    'Live rulings that two claims are the same or different. The wordings of the first must be in one thread, those of the second in two.';
comment on column claim_constraint.ruling_id is 'See ruling.id.';
comment on column claim_constraint.same is 'Whether the claims are the same.';
comment on column claim_constraint.made_at is 'See ruling.made_at.';
comment on column claim_constraint.one_wording is
    'The wording of one claim; see wording.id. Null if its article is not stored, or its current revision has no such claim.';
comment on column claim_constraint.other_wording is 'The wording of the other claim; see one_wording.';

grant select, insert, update, delete on claim_constraint to hearsay_coverage;
