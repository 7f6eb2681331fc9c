select
    history.number,
    history.revision,
    history.is_current,
    history.title,
    history.published_at,
    history.first_received_at,
    history.characters,
    reading.extractor_version is not null and reading.unread is null as is_read,
    reading.unread
from article_history as history
left join article_reading as reading on reading.article_id = history.article_id and reading.revision = history.revision
where history.article_id = :id
order by history.number
limit 500
