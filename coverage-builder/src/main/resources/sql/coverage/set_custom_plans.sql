-- The number of rows that a statement is about varies from batch to batch, and a plan made for a few rows is slow for many.
select set_config('plan_cache_mode', 'force_custom_plan', true)
