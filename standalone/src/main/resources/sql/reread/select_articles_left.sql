-- Returns those of these articles of which a revision is still to be read by :version. An article that retention has removed is not.
select distinct reading.article_id
from article_reading as reading
join article_wording as wording on wording.article_id = reading.article_id and wording.revision = reading.revision
where reading.article_id = any (:articles)
    and string_to_array(reading.extractor_version, '.')::int[] < string_to_array(:version, '.')::int[]
