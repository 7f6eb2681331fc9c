-- Returns the revisions of these articles that a version of the extractor before :version has read, in the order of first reception. The
-- outlet and the address of an article are those of its last reception.
select
    wording.article_id,
    wording.revision,
    wording.url,
    wording.outlet,
    wording.title,
    wording.byline,
    wording.published_at,
    wording.last_received_at,
    wording.language,
    wording.text,
    wording.form,
    wording.published_at_from,
    wording.language_from,
    wording.incomplete,
    wording.repairs
from article_reading as reading
join article_wording as wording on wording.article_id = reading.article_id and wording.revision = reading.revision
where reading.article_id = any (:articles)
    and string_to_array(reading.extractor_version, '.')::int[] < string_to_array(:version, '.')::int[]
order by wording.article_id, wording.first_received_at, wording.revision
