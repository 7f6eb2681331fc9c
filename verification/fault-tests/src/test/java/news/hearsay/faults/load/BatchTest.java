package news.hearsay.faults.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {

    @Test
    void the_same_name_makes_the_same_articles() {
        assertThat(Batch.of("broker-killed-3", 40, true)).isEqualTo(Batch.of("broker-killed-3", 40, true));
    }

    @Test
    void two_runs_share_no_article() {
        assertThat(Batch.of("broker-killed-3", 40, true).submissions())
                .doesNotContainAnyElementsOf(
                        Batch.of("broker-killed-4", 40, true).submissions());
    }

    @Test
    void every_article_is_json_and_updates_change_only_the_text() {
        JsonMapper json = JsonMapper.shared();
        assertThat(Batch.of("x", 12, true).submissions())
                .allSatisfy(submission -> assertThat(
                                json.readTree(submission.json()).path("text").asString())
                        .isNotBlank())
                .filteredOn(submission -> submission.update() != null)
                .hasSize(2)
                .allSatisfy(submission -> {
                    var before = json.readTree(submission.json());
                    var after = json.readTree(Objects.requireNonNull(submission.update()));
                    assertThat(after.path("url")).isEqualTo(before.path("url"));
                    String text = before.path("text").asString();
                    assertThat(after.path("text").asString()).startsWith(text).isNotEqualTo(text);
                });
    }
}
