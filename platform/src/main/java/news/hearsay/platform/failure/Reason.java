package news.hearsay.platform.failure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a record is poison. Dead letters are listed and replayed by reason. */
public enum Reason {
    /** The headers are not those of a CloudEvent. */
    NOT_CLOUDEVENTS,
    /** An event of an unknown version. */
    UNKNOWN_VERSION,
    /** A CloudEvent whose type does not belong on its topic. */
    UNEXPECTED_TYPE,
    /** The data violates the schema of its type. */
    WRONG_SCHEMA,
    /** The extractor failed on this article twice. */
    EXTRACTOR_FAILED,
    /** An event of this article would exceed the size limit of records. */
    TOO_LARGE,
    /** The database rejects the row of this event. */
    ROW_REFUSED,
    /** Processing this record alone fails repeatedly, for an unknown reason. */
    BUG,
    /** The dead letter contains no reason: another program sent it. */
    UNKNOWN;

    /** Returns the name in headers, commands and metrics: lower case with hyphens. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the reason with that label. */
    public static Optional<Reason> labelled(String label) {
        return Arrays.stream(values())
                .filter(reason -> reason.label().equals(label))
                .findFirst();
    }
}
