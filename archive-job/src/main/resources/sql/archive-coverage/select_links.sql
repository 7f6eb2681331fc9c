-- Returns the groups of which some leave out a detail of others, and whether half of the wordings of one of the two are linked to the
-- other. The same words in several stories count once.
with link as (
    select one, other from relation where relation = 'LESS_SPECIFIC'
    union all
    select other, one from relation where relation = 'LESS_SPECIFIC'
), linked as (
    select
        mine.group_id, other.group_id as other_id, count(distinct mine.words_id) as mine, count(distinct other.words_id) as others
    from link
    join grouped_wording as mine on mine.id = link.one
    join grouped_wording as other on other.id = link.other
    where mine.group_id <> other.group_id
    group by mine.group_id, other.group_id
), held as (
    select group_id, count(distinct words_id) as wordings from grouped_wording group by group_id
)
select linked.group_id, linked.other_id, 2 * linked.mine >= mine.wordings or 2 * linked.others >= other.wordings as supported
from linked
join held as mine on mine.group_id = linked.group_id
join held as other on other.group_id = linked.other_id
