package news.hearsay.coverage.origin;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim started.
 *
 * @param id the identity of a named source or of an outlet, or derived from the outlet whose unnamed sources they are
 * @param name what to print
 * @param governmental whether any mention that tells this origin as its source has a governmental one
 * @param through the outlet through which the words came to the carrier, by name; null where the carrier has them of
 *     its own
 */
public record Origin(
        UUID id,
        String name,
        Kind kind,
        boolean governmental,
        @Nullable String through) {

    /** What stands at the beginning. */
    public enum Kind {
        /** a source with a name */
        NAMED,
        /** the unnamed sources of one outlet */
        ANONYMOUS,
        /** an outlet that tells no source */
        OUTLET;

        /** As it stands in the database. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of which {@link #word()} is this. */
        public static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
