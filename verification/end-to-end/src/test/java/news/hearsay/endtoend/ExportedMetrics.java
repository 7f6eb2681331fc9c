package news.hearsay.endtoend;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.endtoend.AlertRules.Rule;
import news.hearsay.endtoend.PromQl.Selector;
import org.springframework.context.ConfigurableApplicationContext;

/** What Prometheus reads from running services, and what it and its rules add. */
final class ExportedMetrics {

    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:]+)(?:\\{(.*)})? \\S+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Prometheus adds the labels to each sample; {@code up} is its own metric. */
    private static final Set<String> ADDED_LABELS = Set.of("job", "instance");

    private final Map<String, List<Map<String, String>>> samples = new HashMap<>();
    private final Set<String> labels = new HashSet<>(ADDED_LABELS);

    private ExportedMetrics() {}

    /** Reads the metrics of these services, as {@code /actuator/prometheus} shows them. */
    static ExportedMetrics of(List<ConfigurableApplicationContext> services) throws IOException {
        ExportedMetrics exported = new ExportedMetrics();
        services.forEach(service ->
                exported.read(service.getBean(PrometheusMeterRegistry.class).scrape()));
        exported.add("up", Map.of("job", "hearsay", "instance", "ingest:8080"));
        for (Rule rule : AlertRules.all()) {
            if (rule.record() != null) {
                exported.add(rule.record(), rule.labels());
            }
        }
        return exported;
    }

    private void read(String scrape) {
        Matcher sample = SAMPLE.matcher(scrape);
        while (sample.find()) {
            Map<String, String> found = new HashMap<>();
            if (sample.group(2) != null) {
                LABEL.matcher(sample.group(2)).results().forEach(label -> found.put(label.group(1), label.group(2)));
            }
            add(Objects.requireNonNull(sample.group(1)), found);
        }
    }

    private void add(String metric, Map<String, String> found) {
        samples.computeIfAbsent(metric, _ -> new ArrayList<>()).add(found);
        labels.addAll(found.keySet());
    }

    /** Returns what a query reads and nothing exports. */
    List<String> missing(PromQl query) {
        List<String> missing = new ArrayList<>();
        for (Selector selector : query.selectors()) {
            boolean exists = samples.getOrDefault(selector.metric(), List.of()).stream()
                    .anyMatch(sample -> matches(selector, sample));
            if (!exists) {
                missing.add(selector.toString());
            }
        }
        query.labels().stream().filter(label -> !labels.contains(label)).forEach(missing::add);
        return missing;
    }

    /** Whether all labels exist, and those that are compared with one value have it. Variables match any value. */
    private static boolean matches(Selector selector, Map<String, String> sample) {
        Set<String> known = new HashSet<>(sample.keySet());
        known.addAll(ADDED_LABELS);
        return known.containsAll(selector.compared())
                && selector.equal().entrySet().stream()
                        .allMatch(label -> label.getValue().startsWith("$")
                                || label.getValue().equals(sample.get(label.getKey())));
    }
}
