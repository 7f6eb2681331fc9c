package news.hearsay.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.faults.load.AcceptedRevision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check must find what it is there for. */
class ConsistencyCheckTest {

    private static final List<AcceptedRevision> ACKNOWLEDGED = List.of(new AcceptedRevision("a", "r"));
    private static final String ROWS = "article {\"id\": \"a\"}\nclaim {\"id\": \"c\"}";
    private static final Map<String, List<String>> VERSIONS = Map.of("a r", List.of("1.0.0"));

    private final Expectation expectation = new Expectation();
    private final ConsistencyCheck check = ConsistencyCheck.of(expectation, "1.0.0");

    @BeforeEach
    void the_undisturbed_pipeline_made_one_claim_of_one_article() {
        expectation.learn(messages("1.0.0"), Map.of("a", ROWS));
    }

    @Test
    void records_and_rows_of_the_undisturbed_pipeline_are_clean() {
        assertThat(verdict(messages("1.0.0")).isClean()).isTrue();
    }

    @Test
    void an_article_without_a_record_is_lost() {
        assertThat(verdict(List.of()).lost()).containsExactly("article record of a r");
    }

    @Test
    void an_article_without_an_extraction_is_lost() {
        assertThat(verdict(List.of(article())).lost())
                .singleElement()
                .asString()
                .contains("only 0 extractions");
    }

    @Test
    void a_missing_claim_that_its_extraction_counts_is_lost() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.removeIf(message -> message.topic().equals(TopicReader.CLAIMS));

        assertThat(verdict(messages).lost()).singleElement().asString().startsWith("0 of 1 copies");
    }

    @Test
    void repeated_findings_of_one_article_record_are_duplicated() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.addAll(messages("1.0.0").subList(1, 3));

        assertThat(verdict(messages).duplicated()).isNotEmpty();
    }

    @Test
    void a_repeated_article_record_may_have_its_findings_twice() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.addAll(messages("1.0.0"));

        Verdict verdict = verdict(messages);

        assertThat(verdict.isClean()).isTrue();
        assertThat(verdict.repeatedArticles()).isEqualTo(1);
    }

    @Test
    void a_claim_with_another_text_differs() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.set(1, found(TopicReader.CLAIMS, "c", "{\"id\":\"c\",\"revision\":\"r\",\"text\":\"other\"", "1.0.0"));

        assertThat(verdict(messages).differing()).singleElement().asString().contains("other");
    }

    @Test
    void findings_of_an_unexpected_version_differ() {
        assertThat(verdict(messages("2.0.0")).differing()).isNotEmpty();
    }

    @Test
    void articles_read_again_by_a_new_version_have_their_findings_twice() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.addAll(messages("2.0.0").subList(1, 3));
        ConsistencyCheck reread = new ConsistencyCheck(expectation, Set.of("1.0.0", "2.0.0"), "2.0.0", 2, 2);

        assertThat(reread.of(ACKNOWLEDGED, messages, Map.of("a", ROWS), Map.of("a r", List.of("2.0.0")))
                        .isClean())
                .isTrue();
        assertThat(reread.of(ACKNOWLEDGED, messages("1.0.0"), Map.of("a", ROWS), VERSIONS)
                        .lost())
                .isNotEmpty();
    }

    @Test
    void a_dead_letter_is_a_loss() {
        List<CommittedRecord> messages = messages("1.0.0");
        messages.add(new CommittedRecord(
                TopicReader.ARTICLES + ".dlt", 0, 0, "a", Map.of("kafka_dlt-exception-message", "no"), new byte[0]));

        assertThat(verdict(messages).lost()).singleElement().asString().contains("dead letter");
    }

    @Test
    void a_row_in_excess_differs() {
        Verdict verdict =
                check.of(ACKNOWLEDGED, messages("1.0.0"), Map.of("a", ROWS + "\nclaim {\"id\": \"d\"}"), VERSIONS);

        assertThat(verdict.differing()).singleElement().asString().contains("in excess [claim {\"id\": \"d\"}]");
    }

    @Test
    void rows_of_two_versions_are_duplicated() {
        Verdict verdict =
                check.of(ACKNOWLEDGED, messages("1.0.0"), Map.of("a", ROWS), Map.of("a r", List.of("1.0.0", "2.0.0")));

        assertThat(verdict.duplicated()).singleElement().asString().contains("several versions");
    }

    private Verdict verdict(List<CommittedRecord> messages) {
        return check.of(ACKNOWLEDGED, messages, Map.of("a", ROWS), VERSIONS);
    }

    private static List<CommittedRecord> messages(String version) {
        return new ArrayList<>(List.of(
                article(),
                found(TopicReader.CLAIMS, "c", "{\"id\":\"c\",\"revision\":\"r\",\"text\":\"words\"", version),
                found(TopicReader.EXTRACTIONS, "a.r", "{\"articleId\":\"a\",\"revision\":\"r\"", version)));
    }

    private static CommittedRecord article() {
        return message(
                TopicReader.ARTICLES,
                "a.r",
                "{\"id\":\"a\",\"revision\":\"r\",\"receivedAt\":\"" + System.nanoTime() + "\"}");
    }

    private static CommittedRecord found(String topic, String id, String beginning, String version) {
        return message(
                topic,
                id + "." + version,
                beginning + ",\"extractor\":{\"name\":\"hearsay\",\"version\":\"" + version + "\"}}");
    }

    private static CommittedRecord message(String topic, String id, String value) {
        return new CommittedRecord(topic, 0, 0, "a", new HashMap<>(Map.of("ce_id", id)), value.getBytes(UTF_8));
    }
}
