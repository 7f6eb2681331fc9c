package news.hearsay.faults.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the rows that the coverage builder wrote during faults with those that a rebuild writes from the same
 * articles. A rebuild is one undisturbed pass over all of them.
 */
public final class CoverageCheck {

    private CoverageCheck() {}

    /**
     * Adds the differences to a verdict.
     *
     * @param failures the articles that the coverage builder set aside
     */
    public static void compare(CoverageRows held, CoverageRows rebuilt, List<String> failures, Verdict verdict) {
        failures.forEach(failure -> verdict.lost("coverage of an article: " + failure));
        for (Map.Entry<String, String> row : rebuilt.contents().entrySet()) {
            String content = held.contents().get(row.getKey());
            if (content == null) {
                verdict.lost("coverage row " + row.getKey() + ": " + row.getValue());
            } else if (!content.equals(row.getValue())) {
                differences(content, row.getValue())
                        .forEach(difference -> verdict.differing("coverage row " + row.getKey() + ": " + difference));
            }
        }
        for (Map.Entry<String, String> row : held.contents().entrySet()) {
            if (!rebuilt.contents().containsKey(row.getKey())) {
                verdict.duplicated(
                        "coverage row that a rebuild does not write, " + row.getKey() + ": " + row.getValue());
            }
        }
    }

    private static List<String> differences(String held, String rebuilt) {
        JsonNode heldRow = JsonMapper.shared().readTree(held);
        JsonNode rebuiltRow = JsonMapper.shared().readTree(rebuilt);
        Set<String> columns = new TreeSet<>(heldRow.propertyNames());
        columns.addAll(rebuiltRow.propertyNames());
        List<String> differences = new ArrayList<>();
        for (String column : columns) {
            JsonNode value = heldRow.get(column);
            JsonNode expected = rebuiltRow.get(column);
            if (!Objects.equals(value, expected)) {
                differences.add("%s is %s instead of %s".formatted(column, value, expected));
            }
        }
        return differences;
    }
}
