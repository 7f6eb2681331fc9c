package news.hearsay.web.read;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A range of mentions, ordered by time and id, in which the matches of a search are ranked. Consecutive windows share
 * no mention and leave none out.
 *
 * @param olderThan the oldest mention of the window before, which this window does not contain; null for the first
 * @param oldest the oldest mention of this window; null for the last
 */
record SearchWindow(@Nullable Position olderThan, @Nullable Position oldest) {

    /** A mention's place in the order of time. */
    record Position(Instant saidAt, String id) {

        /**
         * Returns the position in a cursor, or null if both texts are empty.
         *
         * @throws InvalidFilterException if the texts are no position
         */
        static @Nullable Position parse(String saidAt, String id) {
            if (saidAt.isEmpty() && id.isEmpty()) {
                return null;
            }
            try {
                return new Position(Instant.parse(saidAt), id);
            } catch (DateTimeParseException e) {
                throw InvalidFilterException.cursor();
            }
        }
    }

    /** Adds the values that limit a statement to this window. */
    void addTo(Map<String, @Nullable Object> values) {
        addTo(values, "olderThan", olderThan);
        addTo(values, "oldest", oldest);
    }

    static void addTo(Map<String, @Nullable Object> values, String name, @Nullable Position position) {
        values.put(name + "Key", position == null ? null : position.saidAt().toString());
        values.put(name + "Id", position == null ? null : position.id());
    }
}
