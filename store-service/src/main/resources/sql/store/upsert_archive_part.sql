-- How far a part of an archive is loaded.
insert into archive_part as held (digest, folder, part, articles, rejected, complete)
values (:digest, :folder, :part, :articles, :rejected, :complete)
on conflict (digest) do update set
    folder = excluded.folder,
    part = excluded.part,
    articles = excluded.articles,
    rejected = excluded.rejected,
    complete = excluded.complete,
    updated_at = now()
