package news.hearsay.coverage.origin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim started.
 *
 * @param id the identity of a named source or of an outlet; for other sources an id derived from their outlet
 * @param name the name to show
 * @param governmental whether it is the source of any mention whose source is governmental
 * @param through the name of the outlet through which the claim came to the carrier; null if the carrier has it
 *     first-hand
 */
public record Origin(
        UUID id,
        String name,
        Kind kind,
        boolean governmental,
        @Nullable String through) {

    /** The kind of an origin. */
    public enum Kind {
        /** A source with a name. */
        NAMED,
        /** An institution or document that one outlet describes and does not name. */
        DESCRIBED,
        /** The unnamed sources of one outlet. */
        ANONYMOUS,
        /** An outlet that gives no source. */
        OUTLET;

        /** The kind as the database stores it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind with this {@link #word()}. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
