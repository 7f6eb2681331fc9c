package news.hearsay.store.rows;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Enum constants of the contract as stored in columns: in lower case, as in JSON. */
final class Label {

    private Label() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
