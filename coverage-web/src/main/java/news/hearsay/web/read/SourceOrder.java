package news.hearsay.web.read;

/** The order of a list of sources; the greatest value comes first. */
public enum SourceOrder {
    STATEMENTS,
    THREADS,
    OUTLETS,
    CONFIRMED,
    DENIED,
    DENIALS,
    CHANGES,
    WITHDRAWN,
    LATEST;

    Sorting<SourceRecord> sorting() {
        return switch (this) {
            case STATEMENTS -> Sorting.ofCount("statements", "statements", SourceRecord::statements);
            case THREADS -> Sorting.ofCount("threads", "threads", SourceRecord::threads);
            case OUTLETS -> Sorting.ofCount("outlets", "outlets", SourceRecord::outlets);
            case CONFIRMED -> Sorting.ofCount("confirmed", "confirmed", SourceRecord::confirmed);
            case DENIED -> Sorting.ofCount("denied", "denied", SourceRecord::denied);
            case DENIALS -> Sorting.ofCount("denials", "denials", SourceRecord::denials);
            case CHANGES -> Sorting.ofCount("changes", "changes", SourceRecord::changes);
            case WITHDRAWN -> Sorting.ofCount("withdrawn", "withdrawn", SourceRecord::withdrawn);
            case LATEST ->
                new Sorting<>(
                        "latest",
                        "last_seen",
                        "timestamptz",
                        row -> row.lastSeen().toString());
        };
    }
}
