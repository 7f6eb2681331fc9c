package news.hearsay.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {

    private final SqlStatements statements = new SqlStatements("/sql/platform");

    @Test
    void a_statement_is_the_text_of_its_file() {
        assertThat(statements.get("select_one")).isEqualTo("select 1\n");
    }

    @Test
    void a_missing_file_is_named_with_its_path() {
        assertThatIllegalStateException()
                .isThrownBy(() -> statements.get("select_two"))
                .withMessageContaining("/sql/platform/select_two.sql");
    }
}
