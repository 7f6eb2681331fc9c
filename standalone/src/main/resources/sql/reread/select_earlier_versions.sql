-- Returns how many articles and revisions each version of the extractor before :version has read, the latest version first.
select reading.extractor_version, count(distinct reading.article_id) as articles, count(*) as revisions
from article_reading as reading
where string_to_array(reading.extractor_version, '.')::int[] < string_to_array(:version, '.')::int[]
    and exists (
        select from article_wording as wording
        where wording.article_id = reading.article_id and wording.last_received_at >= coalesce(:since::timestamptz, '-infinity')
    )
group by reading.extractor_version
order by string_to_array(reading.extractor_version, '.')::int[] desc
