package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.standalone.load.SyntheticArticles;
import news.hearsay.standalone.pipeline.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Articles and records that arrive twice have the same effect as once. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class RepetitionTest {

    private static TestPipeline pipeline;

    @BeforeAll
    static void start() {
        pipeline = TestPipeline.shared();
    }

    @Test
    void article_posted_a_hundred_times_is_stored_once() throws Exception {
        String id = pipeline.ingest().post(Reports.SECURITY_MODEL);
        pipeline.rows().await(List.of(id));
        List<List<String>> claims = claims(id);

        Set<String> ids = new HashSet<>();
        for (int time = 1; time < 100; time++) {
            ids.add(pipeline.ingest().post(Reports.SECURITY_MODEL));
        }
        awaitReadByAll();

        assertThat(ids).containsExactly(id);
        assertThat(pipeline.rows().count("article where id = '" + id + "'")).isOne();
        assertThat(pipeline.rows().count("article_revision where article_id = '" + id + "'"))
                .isOne();
        assertThat(claims(id)).isEqualTo(claims);
    }

    @Test
    void article_posted_again_with_another_text_is_its_next_revision() throws Exception {
        Map<String, String> article = new HashMap<>(Reports.SECURITY_MODEL);
        article.put("url", "https://example-wire.example/2023/corrected");
        String id = pipeline.ingest().post(article);
        article.put("text", "Correction: the Wall Street Journal reported that talks would begin in summer.");
        assertThat(pipeline.ingest().post(article)).isEqualTo(id);
        pipeline.rows().await(List.of(id));
        awaitReadByAll();

        assertThat(pipeline.rows().count("article_revision where article_id = '" + id + "'"))
                .isEqualTo(2);
        assertThat(pipeline.rows()
                        .query("select text from article_history join article_revision using (article_id, revision)"
                                + " where is_current and article_id = '"
                                + id + "'"))
                .first()
                .asString()
                .contains("Correction");
    }

    @Test
    void replay_of_all_topics_from_the_beginning_changes_no_row() throws Exception {
        pipeline.rows().await(pipeline.ingest().postAll(SyntheticArticles.ndjson("replay", 50)));
        awaitReadByAll();
        Map<String, String> before = pipeline.rows().checksums();
        assertThat(before).containsKeys("article", "article_revision", "claim", "attribution", "extraction");

        String group = "hearsay-store-again";
        Service store = TestPipeline.services(0, pipeline.rows().database())
                .getLast()
                .with("--spring.kafka.consumer.group-id=" + group);
        try (var _ = store.start()) {
            new TopicRecords().awaitReadToTheEnd(group);
        }

        assertThat(pipeline.rows().checksums()).isEqualTo(before);
    }

    private static List<List<String>> claims(String article) {
        return pipeline.rows().query("select * from claim where article_id = '" + article + "' order by id");
    }

    private static void awaitReadByAll() throws InterruptedException {
        new TopicRecords().awaitReadToTheEnd("hearsay-extract");
        new TopicRecords().awaitReadToTheEnd("hearsay-store");
    }
}
