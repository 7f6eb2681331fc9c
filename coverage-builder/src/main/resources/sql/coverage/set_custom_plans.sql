-- Disables generic plans: the number of rows per statement varies from batch to batch, and a plan for a few rows is slow for many.
select set_config('plan_cache_mode', 'force_custom_plan', true)
