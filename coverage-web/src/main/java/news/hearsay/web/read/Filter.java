package news.hearsay.web.read;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What rows are asked for; null asks for all. */
public interface Filter {

    /** The configured subject. */
    @Nullable
    String subject();

    /** The subject's aspect. */
    @Nullable
    String aspect();

    /** The outlet's name or id. */
    @Nullable
    String outlet();

    /** The source's name or id. */
    default @Nullable String source() {
        return null;
    }

    /** The kind of source. */
    default @Nullable String kind() {
        return null;
    }

    /** What the source does to the claim. */
    default @Nullable String stance() {
        return null;
    }

    /** From when on. */
    @Nullable
    From from();

    /** Before when. */
    @Nullable
    Until until();

    /** Behind what. */
    @Nullable
    String cursor();

    /** How many. */
    int limitOrDefault();

    /** @throws WrongFilterException if it ends before it begins */
    default void requireSpan() {
        From from = from();
        Until until = until();
        if (from != null && until != null && !until.at().isAfter(from.at())) {
            throw WrongFilterException.until();
        }
    }

    /** The day from which on, in UTC. */
    default @Nullable String fromDay() {
        From from = from();
        return from == null
                ? null
                : from.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The day before which, in UTC: a day that has begun by then counts. */
    default @Nullable String untilDay() {
        Until until = until();
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
