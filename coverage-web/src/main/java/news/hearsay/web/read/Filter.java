package news.hearsay.web.read;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The conditions that rows of a list must meet. A condition that is null matches every row. */
public interface Filter {

    /** A configured subject. */
    @Nullable
    String subject();

    /** An aspect of a subject. */
    @Nullable
    String aspect();

    /** The name or id of an outlet. */
    @Nullable
    String outlet();

    /** The name or id of a source. */
    default @Nullable String source() {
        return null;
    }

    /** The kind of source. */
    default @Nullable String kind() {
        return null;
    }

    /** The source's stance towards the claim. */
    default @Nullable String stance() {
        return null;
    }

    /** The form of the claim: {@code statement} or {@code phrase}. */
    default @Nullable String form() {
        return null;
    }

    /** The kind of drift of the mention, or {@code any}. */
    default @Nullable String drift() {
        return null;
    }

    /**
     * The least confidence of the mention, from 0 to 1. Threads have no confidence, so no list of threads depends on
     * it.
     */
    default @Nullable Double minimumConfidence() {
        return null;
    }

    /** The start of the time range, inclusive. */
    @Nullable
    RangeStart from();

    /** The end of the time range, exclusive. */
    @Nullable
    RangeEnd until();

    /**
     * Checks that the range is not empty.
     *
     * @throws InvalidFilterException if it ends before it starts or where it starts
     */
    default void requireRange() {
        RangeStart from = from();
        RangeEnd until = until();
        if (from != null && until != null && !until.at().isAfter(from.at())) {
            throw InvalidFilterException.until();
        }
    }

    /** Returns the first day of the range in UTC, as an ISO date. */
    default @Nullable String fromDay() {
        RangeStart from = from();
        return from == null
                ? null
                : from.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** Returns the day after the last day of the range in UTC, as an ISO date; a day that is partly in range counts. */
    default @Nullable String untilDay() {
        RangeEnd until = until();
        return until == null
                ? null
                : until.at()
                        .minusNanos(1000)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .plusDays(1)
                        .toString();
    }
}
