package news.hearsay.coverage.drift;

import java.util.Locale;

/** A way in which a later mention of a claim differs from an earlier one. */
public enum DriftKind {
    /** What was possible, expected or considered is certain. */
    CERTAINTY_RAISED,
    /** A number of the same thing has another value. */
    NUMBER_CHANGED,
    /** What was affirmed is denied, or the other way round. */
    POLARITY_REVERSED,
    /** A condition, a bound or a restriction is missing. */
    QUALIFIER_LOST,
    /** The source is missing, and at most an outlet is cited. */
    SOURCE_DROPPED,
    /** The description of the source has more authority or number. */
    SOURCE_PROMOTED;

    /** The name in the database and in the API, such as {@code certainty-raised}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
