package news.hearsay.web.read;

import java.util.Locale;

/** The order of a list of threads; the greatest value comes first. */
public enum ThreadOrder {
    LATEST("last_seen", "timestamptz"),
    CHANGED("last_changed", "timestamptz"),
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

    /** Returns the value of the request parameter {@code order}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key(ClaimThread thread) {
        return switch (this) {
            case LATEST -> thread.lastSeen().toString();
            case CHANGED -> thread.lastChanged().toString();
            case NEWEST -> thread.firstSeen().toString();
            case ORIGINS -> Long.toString(thread.origins());
            case MENTIONS -> Long.toString(thread.mentions());
        };
    }
}
