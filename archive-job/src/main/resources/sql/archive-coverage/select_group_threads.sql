-- Returns the threads of the groups that are linked to others.
with linked as (
    select group_id, collect_list(struct(other_id as to, supported)) as links from link group by group_id
), content as (
    select group_id, collect_list(struct(id, signs, negated)) as words from grouped_wording where id = words_id group by group_id
), component as (
    select
        link_component.component,
        to_json(collect_list(struct(linked.group_id as id, linked.links, coalesce(content.words, array()) as words))) as groups
    from linked
    join link_component on link_component.member = linked.group_id
    left join content on content.group_id = linked.group_id
    group by link_component.component
), thread as (
    select explode(from_json(find_threads(groups), 'array<struct<group_id string, thread_id string>>')) as row from component
)
select row.group_id, row.thread_id from thread
