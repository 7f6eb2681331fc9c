-- The form from which an article was read, where its date was found, whether its text is complete, and what was changed in the text.
--
-- Runs outside of a transaction, as V14 does.

call alter_without_waiting(
    'alter table public.article_revision add column if not exists form text, add column if not exists published_at_from text, '
    'add column if not exists language_from text, add column if not exists incomplete boolean, add column if not exists repairs text[]');

comment on column article_revision.form is
    'The form from which the article was read, such as rss or html; as last received. Null if its fields were posted as they are.';
comment on column article_revision.published_at_from is
    'Where published_at was found, and what was assumed, such as a time zone. Null if it was posted or is unknown.';
comment on column article_revision.language_from is
    'Where language was found: detected if nobody declared it; as last received. Null if it was posted.';
comment on column article_revision.incomplete is
    'Whether the text is a teaser or the open part of a page behind a paywall; as last received. Null if unknown.';
comment on column article_revision.repairs is
    'How the text was changed when it was taken out of its form, such as mojibake-repaired; as last received. Null if it was posted as '
    'it is.';

create or replace view article_wording as
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
    article_revision.last_received_at,
    article_revision.form,
    article_revision.published_at_from,
    article_revision.language_from,
    article_revision.incomplete,
    article_revision.repairs
from article_revision
join article on article.id = article_revision.article_id;

comment on column article_wording.form is
    'The form from which the article was read, such as rss or html. Null if its fields were posted as they are.';
comment on column article_wording.published_at_from is
    'Where published_at was found, and what was assumed, such as a time zone. Null if it was posted or is unknown.';
comment on column article_wording.language_from is
    'Where language was found: detected if nobody declared it. Null if it was posted.';
comment on column article_wording.incomplete is
    'Whether the text is a teaser or the open part of a page behind a paywall. Null if unknown.';
comment on column article_wording.repairs is
    'How the text was changed when it was taken out of its form, such as mojibake-repaired. Null if it was posted as it is.';
