package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.SubjectDefinition.Aspect;
import news.hearsay.store.Samples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table {@code subject_definition}, and the rows of {@code claim_subject} that the store leaves to others. */
@Tag("slow")
class SubjectRowsTest {

    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00.123456Z");
    private static final String ROWS = "select held::text from subject_definition as held order by name";

    private static Tables tables;

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
    }

    @BeforeEach
    void empty() {
        tables.clear();
    }

    @Test
    void a_definition_is_stored_with_all_its_phrases() {
        tables.store(defined("Harbour \"East\"", 0, "dredg*", "two, {quays}"));

        assertThat(texts(ROWS))
                .singleElement()
                .asString()
                .contains("dredg*", "two, {quays}", "cost", "million*", "edith", "12:00:00.123456");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_definitions_does_not_change_the_rows(long seed) {
        List<SubjectDefinition> history = List.of(
                defined("Harbour", 0, "quay"),
                defined("Harbour", 1, "quay", "dredg*"),
                defined("Harbour", 1, "same time"),
                SubjectDefinition.deletion("Museum", NOON.plusSeconds(1), "edith"),
                defined("Museum", 0, "museum"),
                defined("Museum", 2, "museum*"),
                SubjectDefinition.deletion("Trams", NOON, "edith"));
        history.forEach(tables::store);
        List<String> inOrder = texts(ROWS);
        tables.clear();

        List<SubjectDefinition> shuffled = new ArrayList<>(history);
        shuffled.addAll(history);
        Collections.shuffle(shuffled, new Random(seed));
        for (int start = 0; start < shuffled.size(); start += 3) {
            tables.store(shuffled.subList(start, Math.min(start + 3, shuffled.size())));
        }

        assertThat(texts(ROWS)).isEqualTo(inOrder).hasSize(3);
    }

    @Test
    void the_subject_of_a_claim_s_event_is_not_stored_once_a_person_has_defined_it() {
        tables.store(Samples.line(Samples.article("before")));
        assertThat(tables.count("claim_subject")).isEqualTo(1);

        tables.store(defined(Samples.SUBJECT, 0, "guarantee*"));
        tables.store(Samples.line(Samples.article("after")));
        tables.store(Samples.line(Samples.article("before")));

        assertThat(tables.count("claim_subject"))
                .as("the row of before is the builder's now")
                .isEqualTo(1);
    }

    private static SubjectDefinition defined(String name, int second, String... phrases) {
        return new SubjectDefinition(
                name,
                List.of(),
                List.of(phrases),
                List.of("Harbour Street"),
                List.of("Port Council"),
                List.of(new Aspect("cost", List.of("million*"))),
                NOON.plusSeconds(second),
                "edith",
                false);
    }

    private static List<String> texts(String sql) {
        return tables.sql(sql).query(String.class).list();
    }
}
