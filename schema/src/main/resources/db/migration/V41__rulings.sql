-- What people decide about attributions, threads, sources and outlets: the events of hearsay.rulings.v1 as rows.

create table ruling (
    id          uuid primary key,
    kind        text        not null,
    made_at     timestamptz not null,
    made_by     text        not null,
    reason      text,
    article_id  text,
    revision    text,
    undoes      uuid,
    article_ids text[]      not null,
    decides     text[]      not null,
    body        jsonb       not null
);

comment on table ruling is
    'One row per ruling: what a person decided about something that was extracted or computed. Rows are never deleted; another ruling can '
    'undo one.';
comment on column ruling.id is 'Derived from all that the ruling says.';
comment on column ruling.kind is
    'reject-attribution, confirm-attribution, correct-attribution, add-attribution, same-claim, different-claim, same-source, '
    'different-source, same-outlet, different-outlet or undo.';
comment on column ruling.made_at is 'When it was made.';
comment on column ruling.made_by is 'Who made it: the name with which the person signed in.';
comment on column ruling.reason is 'Why, in the person''s words; null if not stated.';
comment on column ruling.article_id is
    'The article that it concerns; see article.id. Null if it concerns no single article. An undo has the article of the ruling that it '
    'undoes.';
comment on column ruling.revision is
    'The revision of the article that the person saw; see article_revision.revision. The selectors in body count its code points.';
comment on column ruling.undoes is 'The ruling that it undoes; null unless kind is undo.';
comment on column ruling.article_ids is 'All articles that it names: article_id, and those of the claims and sources that it compares.';
comment on column ruling.decides is
    'Keys of the fields that it decides, such as an attribution''s id and ".stance". Of live rulings with the same key, the latest wins.';
comment on column ruling.body is 'What it decides: the property body of the event, see the JSON Schema ruling.v1.';

create index ruling_article on ruling (article_id);
create index ruling_undoes on ruling (undoes) where undoes is not null;
create index ruling_articles on ruling using gin (article_ids);
create index ruling_decides on ruling using gin (decides);
create index ruling_made on ruling (made_at desc, id desc);
create index ruling_person on ruling (made_by, made_at desc, id desc);


-- SQL has no negation in recursive queries. The depth ends a cycle, which no ruling with a derived id can form.
create function ruling_is_live(ruling_id uuid, depth integer default 0) returns boolean
    language plpgsql
    stable
    -- so that views can call it for roles that may not read the table
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    return depth > 100
        or not exists (
            select
            from public.ruling as undoing
            where undoing.undoes = ruling_id and public.ruling_is_live(undoing.id, depth + 1)
        );
end
$$;

comment on function ruling_is_live(uuid, integer) is
    'Whether no live ruling undoes this one. An undo can be undone. True for an id that is not stored.';


create view ruling_status as
select
    ruling.id,
    ruling.kind,
    ruling.made_at,
    ruling.made_by,
    ruling.reason,
    ruling.article_id,
    ruling.revision,
    ruling.undoes,
    ruling.article_ids,
    ruling.body,
    case
        when not ruling_is_live(ruling.id) then 'undone'
        when cardinality(ruling.decides) > 0
            and not exists (
                select
                from unnest(ruling.decides) as decided (field)
                where not exists (
                    select
                    from ruling as later
                    where later.decides @> array[decided.field]
                        and (later.made_at, later.id) > (ruling.made_at, ruling.id)
                        and ruling_is_live(later.id)
                )
            )
            then 'superseded'
        else 'applied'
    end as status
from ruling;

comment on view ruling_status is 'One row per ruling, and whether it applies.';
comment on column ruling_status.id is 'See ruling.id.';
comment on column ruling_status.kind is 'See ruling.kind.';
comment on column ruling_status.made_at is 'When it was made.';
comment on column ruling_status.made_by is 'Who made it: the name with which the person signed in.';
comment on column ruling_status.reason is 'Why, in the person''s words; null if not stated.';
comment on column ruling_status.article_id is 'The article that it concerns; null if it concerns no single article.';
comment on column ruling_status.revision is 'The revision of the article that the person saw.';
comment on column ruling_status.undoes is 'The ruling that it undoes; null unless kind is undo.';
comment on column ruling_status.article_ids is 'All articles that it names.';
comment on column ruling_status.body is 'What it decides: the property body of the event, see the JSON Schema ruling.v1.';
comment on column ruling_status.status is
    'applied; undone: another ruling undoes it; superseded: later rulings decide all of its fields.';


-- A ruling makes the articles that it names due, and an undo those of the ruling that it undoes, which may itself be an undo.
create function rulings_become_due() returns trigger
    language plpgsql
    -- so that the store needs no right to coverage_due
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into public.coverage_due (article_id)
    with recursive concerned as (
        select id, undoes, article_ids from changed
        union
        select undone.id, undone.undoes, undone.article_ids
        from concerned
        join public.ruling as undone on undone.id = concerned.undoes
    )
    select distinct article_id from concerned cross join unnest(concerned.article_ids) as named (article_id);
    if found then
        perform pg_notify('coverage_due', '');
    end if;
    return null;
end
$$;

comment on function rulings_become_due() is
    'Adds the articles of changed rulings to coverage_due, and notifies the channel of that name.';

revoke execute on function rulings_become_due() from public;

create trigger coverage_due_on_insert after insert on ruling referencing new table as changed
    for each statement execute function rulings_become_due();
create trigger coverage_due_on_update after update on ruling referencing new table as changed
    for each statement execute function rulings_become_due();


grant select, insert, update on ruling to hearsay_store;
grant select on ruling, ruling_status to hearsay_coverage;
grant select on ruling_status to analyst;
