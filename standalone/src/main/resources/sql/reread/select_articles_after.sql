-- Returns the next articles, by id, of which a version of the extractor before :version has read a revision, and how many bytes their texts
-- have as stored, which means compressed.
select reading.article_id, sum(pg_column_size(wording.text)) as bytes
from article_reading as reading
join article_wording as wording on wording.article_id = reading.article_id and wording.revision = reading.revision
where reading.article_id > :after
    and string_to_array(reading.extractor_version, '.')::int[] < string_to_array(:version, '.')::int[]
    and exists (
        select from article_wording as received
        where received.article_id = reading.article_id and received.last_received_at >= coalesce(:since::timestamptz, '-infinity')
    )
group by reading.article_id
order by reading.article_id
limit :articles
