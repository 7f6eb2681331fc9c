delete from mention
where article_id = any(:articles::text[]) and not exists (select from unnest(:ids::text[]) as kept (id) where kept.id = mention.id)
returning strand_id
