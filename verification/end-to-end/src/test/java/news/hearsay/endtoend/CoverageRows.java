package news.hearsay.endtoend;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of coverage that must not depend on the order in which articles are posted. */
public final class CoverageRows {

    /** Views, and their columns that depend on the time of reception. Only these may differ. */
    private static final Map<String, String> VIEWS = Map.of(
            "thread", "{last_changed}",
            "thread_origin", "{}",
            "thread_mention", "{added_at,withdrawn_at}",
            "source_statement", "{}",
            "source_profile", "{}",
            "position_change", "{}",
            "report", "{}",
            "report_carrier", "{}",
            "coverage_daily", "{}",
            "coverage_daily_by_aspect", "{}");

    private CoverageRows() {}

    /** Returns the rows of each view as text, without the columns that depend on the time of reception. */
    public static Map<String, List<String>> of(Rows database) {
        Map<String, List<String>> rows = new TreeMap<>();
        VIEWS.forEach((view, received) -> rows.put(
                view,
                database
                        .query("select to_jsonb(held) - '%s'::text[] from %s as held order by 1"
                                .formatted(received, view))
                        .stream()
                        .map(List::getFirst)
                        .toList()));
        return rows;
    }
}
