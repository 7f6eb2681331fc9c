-- Reports, revisions and repeated posts: the date of each revision, rewordings, and what texts of one report must have in common.
--
-- Rows of an earlier version keep null until their article is processed again; V15 made every article due.
--
-- Runs outside of a transaction, as V14 does.

call alter_without_waiting(
    'alter table public.mention add column if not exists dated_at timestamptz, '
    'add column if not exists reworded boolean not null default false');
call alter_without_waiting(
    'alter table public.carrier add column if not exists words integer, add column if not exists facts integer[]');

comment on column mention.dated_at is
    'Time of publication of the revision; if the revision states none, that of another revision; if unknown, of the first reception of the '
    'article. Null in rows of an earlier version.';
comment on column mention.reworded is
    'Whether a later revision has a similar statement of the same source in place of this one; see mention.status.';
comment on column mention.status is
    'current: the current revision contains the mention; withdrawn: the current revision has no mention of the same thread by the '
    'same source on the same side (asserting or denying), no later revision rewords it, and this is the last such mention; superseded: '
    'a later revision contains or rewords it, or the outlet published the same text at another address before.';
comment on column mention.said_at is
    'The least mention.dated_at of the revisions with the same statement; if the time of publication is unknown, the time of reception.';
comment on column mention.published_at is
    'Time of publication that the outlet states for the revision, or for another revision of the article; null if unknown.';

comment on column carrier.words is 'Number of words of the text. Null in rows of an earlier version.';
comment on column carrier.facts is
    'Hashes of the names and numbers of the text in text order; null if the text is long, and in rows of an earlier version.';
comment on column carrier.published_at is 'Earliest time of publication that the outlet states for any revision; null if unknown.';
comment on column carrier.said_at is 'Time of publication; if unknown, of the first reception of the article.';
comment on column report_carrier.published_at is 'Earliest time of publication that the outlet states for any revision; null if unknown.';
comment on column thread_mention.published_at is
    'Time of publication that the outlet states for the revision, or for another revision of the article; null if unknown.';
comment on column thread_mention.said_at is
    'Time of publication of the first revision with the statement; if unknown, of the first reception of the article.';

comment on column article.id is
    'Derived from URL and outlet, otherwise from outlet, title and day. The same article has the same id when it is posted again.';
comment on column article_revision.published_at is
    'Earliest time of publication that the outlet states for this revision, however often it was received; null if unknown.';
