insert into coverage_failure (article_id, reason, failed_at) values (:article, :reason, now())
on conflict (article_id) do update set reason = excluded.reason, failed_at = excluded.failed_at
