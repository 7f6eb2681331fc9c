-- The current revisions of the articles whose attributions people have ruled on.
select wording.article_id, wording.revision, wording.text
from article_wording as wording
where wording.is_current
    and wording.article_id in (
        select article_id
        from ruling_status
        where status = 'applied'
            and kind in ('confirm-attribution', 'reject-attribution', 'correct-attribution', 'add-attribution')
    )
order by wording.article_id
