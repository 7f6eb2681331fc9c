package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coverage of the sample articles does not depend on the order in which they are posted. */
@Tag("slow")
class CoverageInAnyOrderTest {

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

        inOrder.forEach((view, rows) -> assertThat(shuffled.get(view)).as(view).containsExactlyElementsOf(rows));
    }

    private static Map<String, List<String>> coverageOf(List<Map<String, String>> articles) throws Exception {
        List<String> ids = new ArrayList<>();
        for (Map<String, String> article : articles) {
            ids.add(pipeline.ingest().post(article));
        }
        pipeline.rows().awaitRevisions(articles.size());
        pipeline.rows().awaitCoverage(ids);
        return CoverageRows.of(pipeline.rows());
    }
}
