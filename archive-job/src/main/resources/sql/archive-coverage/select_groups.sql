-- Returns the wordings with their groups and opposites. A group is named after the smallest id of its words.
with opposite as (
    select one as id, other from relation where relation = 'OPPOSITE'
    union all
    select other, one from relation where relation = 'OPPOSITE'
), least_opposite as (
    select id, min(other) as opposite from opposite group by id
)
select
    searched_wording.id, searched_wording.signs, searched_wording.negated, searched_wording.words_id, searched_wording.story_id,
    coalesce(group_component.component, searched_wording.words_id) as group_id,
    least_opposite.opposite
from searched_wording
left join group_component on group_component.member = searched_wording.words_id
left join least_opposite on least_opposite.id = searched_wording.id
