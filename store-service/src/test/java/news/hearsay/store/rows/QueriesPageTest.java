package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the SQL of the page for analysts as an analyst. */
@Tag("slow")
class QueriesPageTest {

    private static final Path PAGE = Path.of("..", "docs", "queries.md");
    private static final Pattern SQL = Pattern.compile("^```sql\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern QUESTION_WITH_ANSWER =
            Pattern.compile("^### \\d+\\. [^\\n]+\\?\\n\\n```sql\\n[^`]+```\\n\\n```\\n[^`]+```$", Pattern.MULTILINE);

    private static Tables tables;

    @BeforeAll
    static void become_an_analyst() {
        tables = Tables.fresh();
        tables.sql("set role analyst").update();
    }

    @AfterAll
    static void become_the_owner_again() {
        tables.sql("reset role").update();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void every_query_runs_as_analyst(String sql) {
        assertThatCode(() -> tables.sql(sql).query().listOfRows()).doesNotThrowAnyException();
    }

    @Test
    void the_page_has_fifteen_questions_each_with_sql_and_an_answer() {
        assertThat(QUESTION_WITH_ANSWER.matcher(page()).results()).hasSize(15);
    }

    private static List<String> queries() {
        return SQL.matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
