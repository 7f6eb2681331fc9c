package news.hearsay.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All expressions by which rules and dashboards read metrics. */
final class MonitoringQueries {

    private MonitoringQueries() {}

    static List<PromQl> all() throws IOException {
        List<PromQl> queries = new ArrayList<>();
        AlertRules.all().forEach(rule -> queries.add(PromQl.of(rule.expression())));
        return queries;
    }
}
