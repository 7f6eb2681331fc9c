select exists (select from claim_constraint)
