insert into feed (name, address, outlet, follow, minimum_interval, origin, created_at)
values (:name, :address, :outlet, :follow, make_interval(secs => cast(:minimum as double precision)), :origin, :now)
on conflict (name) do nothing
