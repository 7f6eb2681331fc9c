package news.hearsay.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of Prometheus in {@code deploy/prometheus/rules}. */
final class AlertRules {

    private static final Path FOLDER = Path.of("deploy", "prometheus", "rules");

    private AlertRules() {}

    /**
     * A rule.
     *
     * @param file the file's name
     * @param alert the alert's name; null for a recording rule
     * @param record the metric that a recording rule writes; null for an alert
     * @param fields all fields of the rule
     */
    record Rule(
            String file,
            @Nullable String alert,
            @Nullable String record,
            String expression,
            Map<String, String> labels,
            Map<String, String> annotations,
            Map<String, Object> fields) {

        @Override
        public String toString() {
            return file + ": " + (alert == null ? record : alert) + " " + labels;
        }
    }

    static List<Rule> all() throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (Path file : Repository.files(path -> path.startsWith(FOLDER))) {
            Map<String, Object> document = yaml(file);
            for (Map<String, Object> group : maps(document.get("groups"))) {
                maps(group.get("rules")).forEach(rule -> rules.add(rule(file, rule)));
            }
        }
        return rules;
    }

    static Stream<Rule> alerts() throws IOException {
        return all().stream().filter(rule -> rule.alert() != null);
    }

    /** Reads a document, without tags and with unique keys. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> yaml(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return (Map<String, Object>) new Yaml(new SafeConstructor(options)).load(Repository.text(file));
    }

    private static Rule rule(Path file, Map<String, Object> rule) {
        return new Rule(
                file.getFileName().toString(),
                (String) rule.get("alert"),
                (String) rule.get("record"),
                (String) Objects.requireNonNull(rule.get("expr"), () -> file + " has a rule without expr"),
                texts(rule.get("labels")),
                texts(rule.get("annotations")),
                rule);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(@Nullable Object map) {
        return map == null ? Map.of() : (Map<String, String>) map;
    }
}
