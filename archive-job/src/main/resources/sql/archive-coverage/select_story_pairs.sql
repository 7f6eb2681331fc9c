-- Returns the wordings that may be of one story and share a rare word. Of the stories with a name, those with the smallest ids are found,
-- once on the days of a story, and once of those without a day.
with story_name as (
    select distinct name, search.day as day, story_id
    from searched_wording
    lateral view explode(search.names_of_story) as name
), look as (
    select distinct search.names_of_one_story as names, search.first_day as first_day, search.last_day as last_day
    from searched_wording
    where size(search.names_of_one_story) > 0
), looked as (
    select distinct name, first_day, last_day, dated
    from look
    lateral view explode(names) as name
    lateral view explode(array(true, false)) as dated
    where dated or first_day is not null
), placed as (
    select
        looked.name, looked.first_day, looked.last_day, story_id,
        row_number() over (partition by looked.name, looked.first_day, looked.last_day, looked.dated order by story_id) as place
    from looked
    join story_name on story_name.name = looked.name
    where case
        when not looked.dated then story_name.day is null
        when looked.first_day is null then true
        else coalesce(story_name.day between looked.first_day and looked.last_day, false)
    end
), wanted as (
    select look.names, look.first_day, look.last_day, name
    from look
    lateral view explode(names) as name
), near as (
    select wanted.names, wanted.first_day, wanted.last_day, placed.story_id, count(distinct placed.name) as shared
    from wanted
    join placed
        on placed.name = wanted.name
        and placed.first_day <=> wanted.first_day
        and placed.last_day <=> wanted.last_day
        and placed.place <= :maximum
    group by wanted.names, wanted.first_day, wanted.last_day, placed.story_id
), told as (
    select id, story_id, search.named as named, word
    from searched_wording
    lateral view explode(search.story_words) as word
), looking as (
    select id, search.names_of_one_story as names, search.first_day as first_day, search.last_day as last_day, word
    from searched_wording
    lateral view explode(search.words_in_story) as word
)
select distinct looking.id as one, told.id as other
from looking
join near on near.names = looking.names and near.first_day <=> looking.first_day and near.last_day <=> looking.last_day
join told on told.story_id = near.story_id and told.word = looking.word
where looking.id <> told.id and may_be_of_one_story(cast(near.shared as int), told.named)
