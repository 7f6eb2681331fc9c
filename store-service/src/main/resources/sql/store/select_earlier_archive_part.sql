-- Whether a part of this name with other content was loaded from this folder.
select exists (select from archive_part where folder = :folder and part = :part and digest <> :digest)
