-- What the questions of docs/queries.md need to be answered within 100 ms at a million mentions; `./hearsay queries` measures it.

create index claim_thread_words on claim_thread using gin (to_tsvector('english'::regconfig, headline));
create index claim_thread_one_origin on claim_thread (outlets desc, mentions desc, first_seen) where origins = 1;
create index claim_thread_unnamed on claim_thread (anonymous_origins desc, outlets desc, last_seen desc, id)
    where named_origins = 0 and anonymous_origins > 0;
create index claim_thread_opposed on claim_thread (origins desc, id) where opposite_id is not null;
create index claim_origin_carriers on claim_origin (thread_id, carriers desc, first_seen, origin_id);
create index source_shift_later on source_shift (later_at);
create index carried_report_carriers on carried_report (carriers desc, first_seen) where carriers > 1;
create index mention_withdrawn on mention (said_at) where status = 'withdrawn';
create index identity_decision_name on identity_decision (lower(name));


-- A function that the planner opens up, as those of V7.
create function search_threads(query text) returns setof thread
    language sql stable parallel safe
as $$
    select thread.*
    from thread
    where to_tsvector('english'::regconfig, thread.headline) @@ websearch_to_tsquery('english'::regconfig, search_threads.query)
$$;

comment on function search_threads(text) is
    'Threads whose headline has these words, in any form; reads as search_claims does, and looks at each thread once instead of at each '
    'mention.';
