package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who receives alerts as mail.
 *
 * @param address the mail address
 * @param frequency whether each alert is a mail, or a mail a day has all of them
 */
public record WatchMail(String address, Frequency frequency) {

    /** How often mails are sent. */
    public enum Frequency {
        /** A mail for each alert. */
        @JsonProperty("immediate")
        IMMEDIATE,
        /** A mail a day with all alerts since the last one; none if there are no alerts. */
        @JsonProperty("daily")
        DAILY
    }

    /** @throws InvalidEventException if a field is missing, or the address is blank */
    public WatchMail {
        Require.text("mail.address", address);
        Require.present("mail.frequency", frequency);
    }
}
