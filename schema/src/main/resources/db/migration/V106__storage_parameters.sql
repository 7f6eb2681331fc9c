-- How often autovacuum works on tables that grow or change a lot; see docs/operations.md. Autovacuum's defaults are shares of a table's
-- rows, which at a hundred million rows are tens of millions.
--
-- The lock of "alter table … set" makes neither readers nor writers wait. It conflicts with a vacuum of the table; an autovacuum gives way
-- within a second.

do $$
declare
    name text;
begin
    -- Large tables of which rows are updated or removed: at most a twentieth of dead rows instead of a fifth.
    foreach name in array array[
        'article', 'article_revision', 'extraction', 'claim', 'claim_subject', 'source', 'attribution', 'mention', 'strand', 'claim_thread',
        'claim_origin', 'outlet_thread', 'wording', 'wording_key', 'wording_link', 'same_wording', 'carrier', 'carrier_band',
        'identity_decision', 'feed_item'
    ] loop
        execute format(
            'alter table public.%I set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05, '
            'autovacuum_analyze_scale_factor = 0.02)',
            name);
    end loop;
    -- Queues: they are empty most of the time, so a share of their rows says nothing.
    foreach name in array array['coverage_due', 'thread_change', 'alert_due', 'feed_delivery'] loop
        execute format('alter table public.%I set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)', name);
    end loop;
end
$$;
