update feed
set
    address = :address,
    outlet = :outlet,
    follow = :follow,
    minimum_interval = make_interval(secs => cast(:minimum as double precision)),
    origin = :origin
where name = :name
    and (address, outlet, follow, minimum_interval, origin)
        is distinct from (:address, :outlet, :follow, make_interval(secs => cast(:minimum as double precision)), :origin)
