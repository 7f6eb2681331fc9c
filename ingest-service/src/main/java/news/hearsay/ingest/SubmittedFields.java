package news.hearsay.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** The fields of one submission, and what is wrong with them so far. */
final class SubmittedFields {

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> refused = new HashSet<>();
    private final List<InvalidField> wrong = new ArrayList<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    void refuse(String name, String detail, String fix) {
        refused.add(name);
        wrong.add(new InvalidField(name, detail, fix));
    }

    /** The field's value, or null if it is absent or was refused. */
    @Nullable
    String value(String name) {
        return refused.contains(name) ? null : values.get(name);
    }

    boolean isRefused(String name) {
        return refused.contains(name);
    }

    List<InvalidField> wrong() {
        return wrong;
    }
}
