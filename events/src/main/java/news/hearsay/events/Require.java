package news.hearsay.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of the events' constructors. What comes from JSON may be null whatever the types say. */
final class Require {

    private Require() {}

    static void text(String field, @Nullable String value) {
        present(field, value);
        if (value.isBlank()) {
            throw new InvalidEventException(field + " must not be blank");
        }
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new InvalidEventException(field + " is missing");
        }
    }

    static <T> List<T> list(String field, @Nullable List<T> values) {
        present(field, values);
        for (T value : values) {
            if (value == null) {
                throw new InvalidEventException(field + " must not hold null");
            }
        }
        return List.copyOf(values);
    }

    static <T> List<T> filled(String field, @Nullable List<T> values) {
        List<T> copy = list(field, values);
        if (copy.isEmpty()) {
            throw new InvalidEventException(field + " must not be empty");
        }
        return copy;
    }
}
