with key as (
    delete from wording_key where wording_id = any(:wordings::uuid[])
)
delete from wording where id = any(:wordings::uuid[])
