select pg_notify('coverage', :threads)
