-- Writes these reports from their carriers.
with scope as materialized (
    select * from carrier where report_id = any(:reports::uuid[])
), first as (
    select distinct on (report_id) report_id, article_id, title, minima
    from scope
    order by report_id, said_at, article_id
), similarity as (
    select
        scope.article_id,
        (
            select count(*) filter (where pair.mine = pair.other)::double precision / count(*)
            from unnest(scope.minima, first.minima) as pair (mine, other)
        ) as similarity
    from scope
    join first on first.report_id = scope.report_id
), compared as (
    update carrier
    set similarity = similarity.similarity
    from similarity
    where carrier.article_id = similarity.article_id and carrier.similarity <> similarity.similarity
), gone as (
    delete from carried_report
    where id = any(:reports::uuid[]) and not exists (select from scope where scope.report_id = carried_report.id)
)
insert into carried_report as held (id, title, first_seen, last_seen, carriers, outlet_names)
select
    scope.report_id,
    first.title,
    min(scope.said_at),
    max(scope.said_at),
    count(*),
    array_agg(distinct scope.outlet order by scope.outlet)
from scope
join first on first.report_id = scope.report_id
group by scope.report_id, first.title
on conflict (id) do update set
    title = excluded.title,
    first_seen = excluded.first_seen,
    last_seen = excluded.last_seen,
    carriers = excluded.carriers,
    outlet_names = excluded.outlet_names
where held is distinct from excluded
