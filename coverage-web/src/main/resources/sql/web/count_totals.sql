select
    (select count(*) from thread)                as threads,
    (select count(*) from article)               as articles,
    (select count(distinct outlet) from article) as outlets
