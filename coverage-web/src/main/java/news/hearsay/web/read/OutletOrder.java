package news.hearsay.web.read;

/** The order of a list of outlets; the greatest value comes first. */
public enum OutletOrder {
    THREADS,
    FIRST,
    CONFIRMED,
    DENIED,
    WITHDRAWN,
    UNNAMED,
    LATEST;

    Sorting<OutletRecord> sorting() {
        return switch (this) {
            case THREADS -> Sorting.ofCount("threads", "threads", OutletRecord::threads);
            case FIRST -> Sorting.ofCount("first", "first_reports", OutletRecord::firstReports);
            case CONFIRMED -> Sorting.ofCount("confirmed", "confirmed", OutletRecord::confirmed);
            case DENIED -> Sorting.ofCount("denied", "denied", OutletRecord::denied);
            case WITHDRAWN -> Sorting.ofCount("withdrawn", "withdrawn", OutletRecord::withdrawn);
            // rounded as the page shows it
            case UNNAMED ->
                Sorting.ofCount(
                        "unnamed",
                        "round(100.0 * unnamed / greatest(statements, 1))::bigint",
                        OutletRecord::unnamedPercent);
            case LATEST ->
                new Sorting<>(
                        "latest",
                        "last_seen",
                        "timestamptz",
                        row -> row.lastSeen().toString());
        };
    }
}
