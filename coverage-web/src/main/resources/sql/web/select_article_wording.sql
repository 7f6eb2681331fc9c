select
    wording.article_id,
    wording.revision,
    wording.is_current,
    wording.outlet,
    wording.url,
    wording.title,
    wording.byline,
    wording.published_at,
    wording.language,
    wording.text,
    wording.first_received_at,
    wording.form,
    wording.published_at_from,
    coalesce(wording.incomplete, false) as is_incomplete,
    coalesce(wording.repairs, '{}') as repairs,
    carrier.report_id,
    carried.carriers
from article_wording as wording
left join report_carrier as carrier on carrier.article_id = wording.article_id
left join report as carried on carried.id = carrier.report_id
where wording.article_id = :id
    and (cast(:revision as text) is null and wording.is_current or wording.revision = cast(:revision as text))
limit 1
