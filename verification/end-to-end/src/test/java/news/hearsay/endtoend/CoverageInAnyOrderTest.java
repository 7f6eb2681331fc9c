package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage of the sample articles does not depend on the order in which they are posted. */
@Tag("slow")
class CoverageInAnyOrderTest {

    /** Views, and their columns that depend on the time of reception. Only these may differ. */
    private static final Map<String, String> VIEWS = Map.of(
            "thread", "{}",
            "thread_origin", "{}",
            "thread_mention", "{added_at,withdrawn_at}",
            "source_statement", "{}",
            "source_profile", "{}",
            "position_change", "{}",
            "report", "{}",
            "report_carrier", "{}",
            "coverage_daily", "{}",
            "coverage_daily_by_aspect", "{}");

    private static TestPipeline pipeline;
    private static Map<String, List<String>> inOrder;

    @BeforeAll
    static void post_the_samples_in_their_order() throws Exception {
        pipeline = TestPipeline.startWithCoverage();
        inOrder = coverageOf(SampleArticles.inOrder());
    }

    @AfterAll
    static void stop() {
        pipeline.close();
    }

    @Test
    void samples_have_shared_origins_copies_and_withdrawn_claims() {
        assertThat(inOrder.get("thread")).hasSizeGreaterThan(100).anyMatch(row -> row.contains("\"origins\": 2"));
        assertThat(inOrder.get("position_change")).isNotEmpty();
        assertThat(inOrder.get("report")).anyMatch(row -> row.contains("\"carriers\": 2"));
        assertThat(inOrder.get("thread_mention")).anyMatch(row -> row.contains("\"status\": \"withdrawn\""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_orders_give_the_same_threads_origins_and_counts(long seed) throws Exception {
        pipeline = pipeline.restartOnEmptyDatabase();
        Map<String, List<String>> shuffled = coverageOf(SampleArticles.shuffled(seed));

        VIEWS.keySet()
                .forEach(view -> assertThat(shuffled.get(view)).as(view).containsExactlyElementsOf(inOrder.get(view)));
    }

    private static Map<String, List<String>> coverageOf(List<Map<String, String>> articles) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Map<String, String> article : articles) {
            ids.add(pipeline.ingest().post(article));
        }
        pipeline.rows().awaitRevisions(articles.size());
        pipeline.rows().awaitCoverage(ids);
        Map<String, List<String>> rows = new TreeMap<>();
        VIEWS.forEach((view, received) -> rows.put(
                view,
                pipeline
                        .rows()
                        .query("select to_jsonb(held) - '%s'::text[] from %s as held order by 1"
                                .formatted(received, view))
                        .stream()
                        .map(List::getFirst)
                        .toList()));
        return rows;
    }
}
