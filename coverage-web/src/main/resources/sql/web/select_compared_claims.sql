-- The claims that both sides carry, and those of each side alone: of those with the most mentions, full statements first.
with {compared_mentions}, placed as materialized (
    select
        carried.*,
        case
            when with_said_at is null then 'first'
            when said_at is null then 'second'
            else 'both'
        end as carried_by
    from carried
), chosen as materialized (
    select *
    from (
        select
            placed.*,
            row_number() over (partition by carried_by order by mentions desc, last_said_at desc, thread_id) as place
        from placed
    ) as numbered
    where place <= 3 * :limit
), described as materialized (
    select
        chosen.carried_by,
        chosen.said_at,
        chosen.with_said_at,
        thread.id,
        thread.headline,
        thread.aspects,
        thread.origins,
        thread.outlets,
        thread.denials,
        row_number() over (
            partition by chosen.carried_by
            order by is_statement(thread.headline) desc, chosen.mentions desc, thread.origins desc, thread.id
        ) as place
    from chosen
    join thread on thread.id = chosen.thread_id
)
select *
from described
where place <= :limit
order by carried_by, place
