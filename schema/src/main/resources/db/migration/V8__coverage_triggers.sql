-- Whatever changes in the store's tables makes its article due for coverage (see coverage_due), and wakes the coverage service. A replay
-- changes no row, so nothing becomes due.
--
-- Outside of a transaction (see the file's .conf): a trigger needs a lock for which writers have to wait, so each is made in a transaction
-- of its own, and gives up at once where somebody else holds the table, so that nobody queues behind it. May be repeated.

create or replace function coverage_becomes_due() returns trigger
    language plpgsql
    -- so that the store needs no right to coverage_due
    security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    case tg_table_name
        when 'article' then
            insert into public.coverage_due (article_id) select distinct id from changed;
        when 'claim_subject' then
            insert into public.coverage_due (article_id)
            select distinct claim.article_id
            from changed
            join public.claim on claim.id = changed.claim_id and claim.extractor_version = changed.extractor_version;
        when 'chain_link' then
            insert into public.coverage_due (article_id)
            select distinct attribution.article_id
            from changed
            join public.attribution
                on attribution.id = changed.attribution_id and attribution.extractor_version = changed.extractor_version;
        else
            insert into public.coverage_due (article_id) select distinct article_id from changed;
    end case;
    if found then
        perform pg_notify('coverage_due', '');
    end if;
    return null;
end
$$;

comment on function coverage_becomes_due() is 'Adds the articles of changed rows to coverage_due, and notifies the channel of that name.';

revoke execute on function coverage_becomes_due() from public;


create or replace procedure watch_for_coverage(held text)
    language plpgsql
as $$
begin
    loop
        begin
            perform set_config('lock_timeout', '200ms', true);
            execute format(
                'create or replace trigger coverage_due_on_insert after insert on public.%I referencing new table as changed '
                'for each statement execute function public.coverage_becomes_due()', held);
            execute format(
                'create or replace trigger coverage_due_on_update after update on public.%I referencing new table as changed '
                'for each statement execute function public.coverage_becomes_due()', held);
            execute format(
                'create or replace trigger coverage_due_on_delete after delete on public.%I referencing old table as changed '
                'for each statement execute function public.coverage_becomes_due()', held);
            return;
        exception
            when lock_not_available then
                perform pg_sleep(0.1); -- whoever holds the table goes first
        end;
    end loop;
end
$$;

call watch_for_coverage('article');
call watch_for_coverage('article_revision');
call watch_for_coverage('extraction');
call watch_for_coverage('claim');
call watch_for_coverage('claim_subject');
call watch_for_coverage('source');
call watch_for_coverage('attribution');
call watch_for_coverage('chain_link');

drop procedure watch_for_coverage(text);

-- What is there already. After the triggers, so that nothing falls between.
insert into coverage_due (article_id) select id from article;
