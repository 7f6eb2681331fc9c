-- Until the end of the transaction. Without parallel workers, a count leaves the other processors to the other services.
select
    set_config('statement_timeout', :timeout, true),
    set_config('max_parallel_workers_per_gather', '0', true)
