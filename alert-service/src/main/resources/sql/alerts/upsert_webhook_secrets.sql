insert into webhook_secrets as known (names)
values (:names)
on conflict (only_row) do update set names = excluded.names
where known.names <> excluded.names
