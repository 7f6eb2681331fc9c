update feed_state
set
    claimed_by = null,
    claimed_until = null,
    next_poll_at = :next,
    etag = :etag,
    last_modified = :lastModified,
    moved_to = coalesce(:movedTo, moved_to),
    host = coalesce(:movedHost, host),
    last_success_at = :now,
    failures = 0,
    poll_interval = make_interval(secs => cast(:interval as double precision)),
    last_change_at = :lastChange,
    change_gap = make_interval(secs => cast(:gap as double precision)),
    stated_interval = make_interval(secs => cast(:stated as double precision)),
    skip_hours = :skipHours,
    skip_days = :skipDays
where feed = :feed
