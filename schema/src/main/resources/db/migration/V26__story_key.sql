-- Words in a story are found by the names of the story, which all claims of its article have in common, and not by keys of their own.
-- Wordings of earlier versions keep their keys until "rebuild".
--
-- Runs outside of a transaction, as V14 does. Only the coverage builder waits while the index is created.

create table if not exists story_key (
    key      bigint not null,
    day      date   not null,
    story_id uuid   not null,
    primary key (key, day, story_id)
);

create index if not exists story_key_story on story_key (story_id);

comment on table story_key is 'Names of the articles that claims are of. Only articles that share a name can be of one story.';
comment on column story_key.key is 'Hash of one of the most frequent names of the article.';
comment on column story_key.day is 'Day of the publication of the article; -infinity if unknown.';
comment on column story_key.story_id is 'Hash of the names and the day of the article.';

grant select, insert, update, delete on story_key to hearsay_coverage;

call alter_without_waiting('alter table public.wording add column if not exists story_id uuid');
call alter_without_waiting('alter table public.wording add column if not exists story_words bigint[]');

comment on column wording.story_id is 'See story_key.story_id. Null for a wording without the names of an article.';
comment on column wording.story_words is
    'Hashes of its rarest word families and its rarest number, of which two claims of one story must share one. Null for a wording without '
    'the names of an article.';

comment on column wording.group_id is
    'Id of the group, a connected component of the relation "says the same": the smallest wording.id of words in it. Null if it equals '
    'thread_id.';
comment on column wording.thread_id is
    'Id of the thread: the smallest wording.id of words in it. A thread is a group, or several groups of which some leave out details of '
    'others.';

create index if not exists wording_story on wording (story_id) where story_id is not null;
