-- How many rows a statement is about differs from round to round: a plan made for few would serve many for hours.
select set_config('plan_cache_mode', 'force_custom_plan', true)
