package news.hearsay.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.platform.http.InvalidField;
import org.jspecify.annotations.Nullable;

/** The fields of one submission, and the errors found in them so far. Not thread-safe. */
final class SubmittedFields {

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Boolean> flags = new HashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private final List<InvalidField> errors = new ArrayList<>();

    void put(String name, String value) {
        values.put(name, value);
    }

    void put(String name, boolean value) {
        flags.put(name, value);
    }

    void put(String name, List<String> values) {
        lists.put(name, values);
    }

    void reject(String name, String detail, String fix) {
        rejected.add(name);
        errors.add(new InvalidField(name, detail, fix));
    }

    /** The field's value, or null if it is absent or was rejected. */
    @Nullable
    String value(String name) {
        return rejected.contains(name) ? null : values.get(name);
    }

    /** The boolean field's value, or null if it is absent. */
    @Nullable
    Boolean flag(String name) {
        return flags.get(name);
    }

    /** The values of a field that is an array of strings, or null if it is absent. */
    @Nullable
    List<String> list(String name) {
        return lists.get(name);
    }

    boolean isRejected(String name) {
        return rejected.contains(name);
    }

    List<InvalidField> errors() {
        return errors;
    }
}
