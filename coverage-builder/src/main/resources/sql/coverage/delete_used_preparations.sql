-- Deletes what is prepared of wordings that are stored by now or were compared too long ago, articles that are not due any more, claims
-- that have expired, and the wordings that nothing needs to be compared with. Returns the number of articles whose claim has expired.
with used as (
    delete from prepared_wording
    where exists (select from wording where wording.id = prepared_wording.id)
        or batch < (select batch from wording_batch) - :age
), processed as (
    delete from article_preparation
    where prepared and not exists (select from coverage_due where coverage_due.article_id = article_preparation.article_id)
), expired as (
    delete from article_preparation where not prepared and expires_at <= now() returning article_id
), compared as (
    -- of the tables, all parts of this statement read the state before it
    delete from recent_wording
    where batch <= least(
        (select min(batch) from prepared_wording),
        (select min(batch) from article_preparation where not prepared),
        (select batch from wording_batch))
)
select count(*) from expired
