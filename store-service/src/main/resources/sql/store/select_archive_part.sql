-- How far the part with this content is loaded.
select digest, folder, part, articles, rejected, complete from archive_part where digest = :digest
