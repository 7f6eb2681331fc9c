select looked_at, removed, more from continue_retention(:receivedBefore::timestamptz, make_interval(secs => :seconds), :articles)
