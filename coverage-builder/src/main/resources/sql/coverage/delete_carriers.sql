with band as (
    delete from carrier_band where article_id = any(:articles::text[])
)
delete from carrier where article_id = any(:articles::text[])
