-- Stores the signs of a wording once, as one text. Nothing reads its text, its numbers and its names, which the claims have.
--
-- Runs outside of a transaction, as V14 does. Rows of an earlier version keep stems, text, numbers and entities, and remain valid. A
-- coverage builder of an earlier version cannot read the rows that later ones write. May be repeated.

create table if not exists story (
    id    uuid primary key,
    signs text not null
);

comment on table story is 'The names and the days of articles, as the signs of claims that are compared within stories.';
comment on column story.id is 'Hash of the signs.';
comment on column story.signs is 'The names that occur most often in the article (&) and the day of publication (%), one per line.';

grant select, insert, update, delete on story to hearsay_coverage;

call alter_without_waiting(
    'alter table public.wording add column if not exists signs text, add column if not exists named boolean, '
    'alter column text drop not null, alter column stems drop not null, alter column numbers drop not null, '
    'alter column entities drop not null');

comment on column wording.signs is
    'Its signs, one per line: stems of its content words, with signs for names (@), numbers (#), dates (^), roles (<), negation (!) and '
    'mood (~), then those of its story. Null if words_id is not null: they are those of these words and of story_id. Null in rows of '
    'an earlier version.';
comment on column wording.named is 'Whether it has names of its own. Null in rows of an earlier version.';
comment on column wording.stems is 'The signs in rows of an earlier version, where signs is null. Otherwise null.';
comment on column wording.text is 'Null, except in rows of an earlier version.';
comment on column wording.numbers is 'Null, except in rows of an earlier version.';
comment on column wording.entities is 'The names in rows of an earlier version, where named is null. Otherwise null.';

create or replace view wording_content as
select
    wording.id,
    coalesce(
        wording.signs,
        array_to_string(wording.stems, E'\n'),
        coalesce(words.signs, array_to_string(words.stems, E'\n')) || E'\n' || story.signs
    ) as signs,
    wording.negated,
    wording.words_id,
    coalesce(wording.group_id, wording.thread_id) as group_id,
    wording.opposite
from wording
left join wording as words on words.id = wording.words_id
left join story on story.id = wording.story_id;

comment on view wording_content is 'The wordings with all their signs.';
comment on column wording_content.id is 'See wording.id.';
comment on column wording_content.signs is 'All signs of the wording, one per line; see wording.signs.';
comment on column wording_content.negated is 'Whether the wording is negated.';
comment on column wording_content.words_id is 'See wording.words_id.';
comment on column wording_content.group_id is 'Id of the group; see wording.group_id. Never null.';
comment on column wording_content.opposite is 'See wording.opposite.';

grant select on wording_content to hearsay_coverage;
