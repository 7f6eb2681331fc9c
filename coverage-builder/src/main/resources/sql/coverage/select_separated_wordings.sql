-- Returns the first wordings of those pairs for which there is no third wording with the same content as both.
select pair.wording_id
from json_to_recordset(:rows::json) as pair (wording_id uuid, other_id uuid)
where not exists (
    select
    from (
        select other_id as id from same_wording where wording_id = pair.wording_id
        union all
        select wording_id from same_wording where other_id = pair.wording_id
    ) as third
    where exists (
        select
        from same_wording
        where wording_id = least(third.id, pair.other_id) and other_id = greatest(third.id, pair.other_id)
    )
)
