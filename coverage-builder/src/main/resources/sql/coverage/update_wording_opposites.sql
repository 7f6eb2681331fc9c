-- Of several opposites, keeps the one with the smallest id.
update wording
set opposite = incoming.opposite
from unnest(:wordings::uuid[], :opposites::uuid[]) as incoming (id, opposite)
where wording.id = incoming.id and (wording.opposite is null or incoming.opposite < wording.opposite)
