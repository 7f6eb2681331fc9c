package news.hearsay.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.endtoend.Dashboards.Dashboard;

/** All expressions by which rules and dashboards read metrics. */
final class MonitoringQueries {

    private MonitoringQueries() {}

    static List<PromQl> all() throws IOException {
        List<PromQl> queries = new ArrayList<>();
        AlertRules.all().forEach(rule -> queries.add(PromQl.of(rule.expression())));
        for (Dashboard dashboard : Dashboards.all()) {
            dashboard.expressions().forEach(expression -> queries.add(PromQl.of(expression)));
        }
        return queries;
    }
}
