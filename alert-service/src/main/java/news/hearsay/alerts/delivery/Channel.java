package news.hearsay.alerts.delivery;

import java.util.Locale;

/** How an alert is delivered. */
public enum Channel {
    /** A signed POST request. */
    WEBHOOK,
    /** A mail. */
    MAIL;

    /** Returns the channel as the database has it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
