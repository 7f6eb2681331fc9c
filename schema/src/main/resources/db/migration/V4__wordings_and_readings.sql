-- What analysts had to look up in tables so far. From V5 on they read views only, so that tables can change without breaking their queries.

create view article_wording as
select
    article_revision.article_id,
    article_revision.revision,
    article_revision.revision = article.current_revision as is_current,
    article.outlet,
    article.url,
    article_revision.title,
    article_revision.byline,
    article_revision.published_at,
    article_revision.language,
    article_revision.text,
    article_revision.first_received_at,
    article_revision.last_received_at
from article_revision
join article on article.id = article_revision.article_id;

comment on view article_wording is 'Every wording of every article, with its text; see article_history for their order.';
comment on column article_wording.article_id is 'See article.id.';
comment on column article_wording.revision is 'See article_revision.revision.';
comment on column article_wording.is_current is 'Whether it is the one that was received last, and so the one that the views show.';
comment on column article_wording.outlet is 'Who published it.';
comment on column article_wording.url is 'Where the outlet published it; null where it is not known.';
comment on column article_wording.title is 'The headline.';
comment on column article_wording.byline is 'Who wrote it, as printed; null where it is not known.';
comment on column article_wording.published_at is 'When the outlet says that it was published; null where it is not known.';
comment on column article_wording.language is 'The language, as a BCP 47 tag such as en.';
comment on column article_wording.text is
    'The text exactly as received. All spans count its Unicode code points from 0, end exclusive; span_text cuts the words out.';
comment on column article_wording.first_received_at is 'When this wording was first received.';
comment on column article_wording.last_received_at is 'When this wording was last received.';


create view article_reading as
select
    extraction.article_id,
    extraction.revision,
    extraction.revision = article.current_revision as is_current,
    extraction.extractor_name,
    array_to_string(extraction.extractor_version, '.') as extractor_version,
    extraction.claims,
    extraction.attributions
from extraction
left join article on article.id = extraction.article_id;

comment on view article_reading is
    'Which extractor read an article revision last, and how much it found; also when it found nothing.';
comment on column article_reading.article_id is 'See article.id.';
comment on column article_reading.revision is 'See article_revision.revision.';
comment on column article_reading.is_current is 'Whether it is the revision that the views show; null while the article is still to come.';
comment on column article_reading.extractor_name is 'The extractor''s name.';
comment on column article_reading.extractor_version is 'Its version, such as 1.2.0.';
comment on column article_reading.claims is 'How many claims it found.';
comment on column article_reading.attributions is 'How many attributions it found.';
