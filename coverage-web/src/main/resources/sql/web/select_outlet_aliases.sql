-- The names by which these outlets were met, with their characters folded.
select name from identity_alias where identity_id = any(cast(:ids as uuid[]))
union
select name from identity where id = any(cast(:ids as uuid[]))
