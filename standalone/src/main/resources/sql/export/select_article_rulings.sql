-- The rulings that apply, in the order in which a later one wins.
select body::text as body
from ruling_status
where article_id = :article
    and status = 'applied'
    and kind in ('confirm-attribution', 'reject-attribution', 'correct-attribution', 'add-attribution')
order by made_at, id
