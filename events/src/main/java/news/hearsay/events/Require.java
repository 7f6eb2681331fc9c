package news.hearsay.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of the events' constructors. A value that comes from JSON can be null although its type excludes null. */
final class Require {

    private Require() {}

    static void text(String field, @Nullable String value) {
        if (value == null) {
            throw missing(field);
        }
        if (value.isBlank()) {
            throw new InvalidEventException(field + " must not be blank");
        }
    }

    static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw missing(field);
        }
    }

    static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null) {
            throw missing(field);
        }
        for (T value : values) {
            if (value == null) {
                throw new InvalidEventException(field + " must not contain null");
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

    private static InvalidEventException missing(String field) {
        return new InvalidEventException(field + " is missing");
    }
}
