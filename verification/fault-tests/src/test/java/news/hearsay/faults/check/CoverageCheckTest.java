package news.hearsay.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageCheckTest {

    private static final Map<String, String> REBUILT = Map.of("mention(1)", "{\"id\": 1}", "mention(2)", "{\"id\": 2}");

    @Test
    void rows_that_equal_those_of_a_rebuild_are_clean() {
        assertThat(verdict(REBUILT, List.of()).isClean()).isTrue();
    }

    @Test
    void missing_row_is_lost() {
        Verdict verdict = verdict(Map.of("mention(1)", "{\"id\": 1}"), List.of());

        assertThat(verdict.lost()).singleElement().asString().contains("mention(2)");
        assertThat(verdict.duplicated()).isEmpty();
    }

    @Test
    void row_in_excess_is_duplicated() {
        Verdict verdict = verdict(
                Map.of("mention(1)", "{\"id\": 1}", "mention(2)", "{\"id\": 2}", "mention(3)", "{\"id\": 3}"),
                List.of());

        assertThat(verdict.duplicated()).singleElement().asString().contains("mention(3)");
        assertThat(verdict.lost()).isEmpty();
    }

    @Test
    void row_with_another_content_differs() {
        Verdict verdict = verdict(Map.of("mention(1)", "{\"id\": 1}", "mention(2)", "{\"id\": 9}"), List.of());

        assertThat(verdict.differing()).singleElement().asString().contains("mention(2): id is 9 instead of 2");
    }

    @Test
    void text_of_a_wording_is_compared_like_any_other_column() {
        Verdict verdict = new Verdict();
        CoverageCheck.compare(
                new CoverageRows(Map.of("wording(1)", "{\"id\": 1, \"text\": \"a\"}")),
                new CoverageRows(Map.of("wording(1)", "{\"id\": 1, \"text\": \"b\"}")),
                List.of(),
                verdict);

        assertThat(verdict.differing()).singleElement().asString().contains("text");
    }

    @Test
    void article_that_was_set_aside_is_lost() {
        Verdict verdict = verdict(REBUILT, List.of("{\"article_id\": \"a\"}"));

        assertThat(verdict.lost()).singleElement().asString().contains("\"a\"");
    }

    private static Verdict verdict(Map<String, String> held, List<String> failures) {
        Verdict verdict = new Verdict();
        CoverageCheck.compare(new CoverageRows(held), new CoverageRows(REBUILT), failures, verdict);
        return verdict;
    }
}
