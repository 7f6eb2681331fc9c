package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Outlets that repeat one story share one origin. An outlet with its own official adds a second origin. */
@Tag("slow")
class OneOriginTest {

    /** A real report. It is not part of this repository for copyright reasons. */
    private static final Path REPORT = Path.of("..", "..", "..", "shared", "articles", "security-model.txt");

    private static final String CLAIM =
            "Western allies of Ukraine %s considering offering Kyiv Israeli-type security guarantees instead of NATO"
                    + " membership";

    private static final List<Map<String, String>> REPEATED = List.of(
            article(
                    "Harbour Courier",
                    "Poland's President Andrzej Duda told the WSJ that " + CLAIM.formatted("were")
                            + ". Diplomats had spoken of such a plan for weeks."),
            article(
                    "Lighthouse Post",
                    "The idea is not new. According to the Wall Street Journal, " + CLAIM.formatted("are") + "."),
            article(
                    "Morning Ledger",
                    "Kyiv hopes for more. " + CLAIM.formatted("are") + ", Euromaidan Press reported."),
            article(
                    "Evening Ledger",
                    "According to Euromaidan Press, the Polish President told the Wall Street Journal that "
                            + CLAIM.formatted("are") + ". Kyiv did not comment."));

    private static final Map<String, String> OF_ITS_OWN = article(
            "Own Ears Weekly",
            "Another capital says the same. A European official told Own Ears Weekly on condition of anonymity that "
                    + CLAIM.formatted("were") + ".");

    @Test
    void a_real_report_and_its_repetitions_have_one_origin() throws Exception {
        assumeTrue(
                Files.exists(REPORT),
                REPORT + " is outside this repository and not present; the next test has a report in our own words");
        assertOneOriginThenTwo(Files.readString(REPORT));
    }

    @Test
    void a_report_in_our_own_words_and_its_repetitions_have_one_origin() throws Exception {
        assertOneOriginThenTwo(
                "Kyiv may get a model of its own. Poland’s President Andrzej Duda told the WSJ that Western allies of"
                        + " Ukraine are considering offering Kyiv Israeli-type security guarantees instead of NATO"
                        + " membership. A treaty would take time, officials told the WSJ.");
    }

    private static void assertOneOriginThenTwo(String report) throws Exception {
        try (TestPipeline pipeline = TestPipeline.startWithCoverage()) {
            List<String> ids = new ArrayList<>(List.of(pipeline.ingest().post(article("Euromaidan Press", report))));
            for (Map<String, String> article : REPEATED) {
                ids.add(pipeline.ingest().post(article));
            }
            pipeline.rows().awaitCoverage(ids);
            assertThat(origins(pipeline.rows()))
                    .containsExactly(List.of(
                            "Andrzej Duda",
                            "named",
                            "5",
                            "{\"Euromaidan Press\",\"Evening Ledger\",\"Harbour Courier\",\"Lighthouse"
                                    + " Post\",\"Morning Ledger\"}"));

            ids.add(pipeline.ingest().post(OF_ITS_OWN));
            pipeline.rows().awaitCoverage(ids);
            assertThat(origins(pipeline.rows()))
                    .hasSize(2)
                    .anySatisfy(origin -> assertThat(origin).startsWith("Andrzej Duda", "named", "5"))
                    .anySatisfy(origin -> assertThat(origin.subList(1, 4))
                            .containsExactly("anonymous", "1", "{\"Own Ears Weekly\"}"));
        }
    }

    private static List<List<String>> origins(Rows rows) {
        return rows.query("""
            select origin, kind, carriers, carrier_names
            from thread_origin
            where thread_id = (select thread_id from thread_mention where claim like '%considering offering Kyiv%' and source = 'Andrzej Duda' limit 1)
            order by first_seen, origin_id
            """);
    }

    private static Map<String, String> article(String outlet, String text) {
        return Map.of(
                "outlet",
                outlet,
                "url",
                "https://" + outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/model",
                "title",
                "A model for Kyiv",
                "publishedAt",
                outlet.equals("Euromaidan Press") ? "2023-05-23T08:00:00Z" : "2023-05-24T08:00:00Z",
                "text",
                text);
    }
}
