select
    (select count(*) from thread)                as threads,
    (select count(*) from article)               as articles,
    (select count(distinct outlet) from article) as outlets,
    (select count(*) from article_reading where is_current and unread is not null) as unread
