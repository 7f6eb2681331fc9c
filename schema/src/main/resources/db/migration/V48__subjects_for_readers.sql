-- The coverage web service shows what people defined, and how far it has been applied.
grant select on subject_definition, subject_progress to hearsay_web;
