package news.hearsay.platform.failure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a record is poison. The set is closed, so that dead letters can be listed and sent again by reason. */
public enum Reason {
    /** its headers make no CloudEvent */
    NOT_CLOUDEVENTS,
    /** an event of a version that is not known here */
    UNKNOWN_VERSION,
    /** a CloudEvent, but not of a kind that belongs on its topic */
    UNEXPECTED_TYPE,
    /** its data breaks the schema of its type */
    WRONG_SCHEMA,
    /** the extractor failed on this article twice */
    EXTRACTOR_FAILED,
    /** what was found in this article makes an event that is larger than a record may be */
    TOO_LARGE,
    /** the database refuses its row */
    ROW_REFUSED,
    /** it fails by itself, again and again, and not for anything that is known to pass */
    BUG,
    /** the dead letter does not say: it was made by another program */
    UNKNOWN;

    /** The name in headers, commands and metrics: lower case with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of that name. */
    public static Optional<Reason> labelled(String label) {
        return Arrays.stream(values())
                .filter(reason -> reason.label().equals(label))
                .findFirst();
    }
}
