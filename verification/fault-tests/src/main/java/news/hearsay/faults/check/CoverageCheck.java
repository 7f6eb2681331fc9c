package news.hearsay.faults.check;

import java.util.List;
import java.util.Map;

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
                verdict.differing("coverage row " + row.getKey() + ": " + content + " instead of " + row.getValue());
            }
        }
        for (Map.Entry<String, String> row : held.contents().entrySet()) {
            if (!rebuilt.contents().containsKey(row.getKey())) {
                verdict.duplicated(
                        "coverage row that a rebuild does not write, " + row.getKey() + ": " + row.getValue());
            }
        }
    }
}
