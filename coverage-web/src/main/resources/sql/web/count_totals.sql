select
    coalesce((select threads from thread_total), 0)                             as threads,
    (select coalesce(sum(articles), 0)::bigint from outlet_total)               as articles,
    (select count(*) from outlet_total)                                         as outlets,
    (select count(*) from article_without_claims where reason = 'language')     as unread
