select set_config('statement_timeout', :timeout, true)
