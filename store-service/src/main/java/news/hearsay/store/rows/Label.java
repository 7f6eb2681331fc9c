package news.hearsay.store.rows;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The contract's enum constants as columns hold them, and as JSON does: in lower case. */
final class Label {

    private Label() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
