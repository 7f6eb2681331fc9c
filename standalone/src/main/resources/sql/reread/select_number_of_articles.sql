-- Returns the number of articles of which a version of the extractor before :version has read a revision.
select count(distinct reading.article_id)
from article_reading as reading
where string_to_array(reading.extractor_version, '.')::int[] < string_to_array(:version, '.')::int[]
    and exists (
        select from article_wording as wording
        where wording.article_id = reading.article_id and wording.last_received_at >= coalesce(:since::timestamptz, '-infinity')
    )
