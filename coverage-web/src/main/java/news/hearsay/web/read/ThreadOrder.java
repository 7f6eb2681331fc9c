package news.hearsay.web.read;

/** In which order threads are listed, always the greatest first. */
public enum ThreadOrder {
    LATEST("last_seen", "timestamptz"),
    NEWEST("first_seen", "timestamptz"),
    ORIGINS("origins", "bigint"),
    MENTIONS("mentions", "bigint");

    private final String column;
    private final String type;

    ThreadOrder(String column, String type) {
        this.column = column;
        this.type = type;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** As it is written in a request. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String key(ThreadRow thread) {
        return switch (this) {
            case LATEST -> thread.lastSeen().toString();
            case NEWEST -> thread.firstSeen().toString();
            case ORIGINS -> Long.toString(thread.origins());
            case MENTIONS -> Long.toString(thread.mentions());
        };
    }
}
