-- Returns the pairs of these wordings and others that are related. An opposite is that of the first one.
select wording_id, other_id, 'SAME' as relation from same_wording where wording_id = any(:wordings::uuid[])
union
select wording_id, other_id, 'SAME' from same_wording where other_id = any(:wordings::uuid[])
union all
select wording_id, other_id, 'LESS_SPECIFIC' from wording_link where wording_id = any(:wordings::uuid[])
union all
select id, opposite, 'OPPOSITE' from wording where id = any(:wordings::uuid[]) and opposite is not null
union all
select id, opposite, 'OPPOSITE' from wording where opposite = any(:wordings::uuid[]) and not (id = any(:wordings::uuid[]))
