package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What goes wrong is told in one line that says what to do. */
class CommandLineTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private final CommandLine hearsay =
            Hearsay.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"extract", "evaluate", "load many", "key revoke", "post --nonsense", "dead --show anywhere"})
    void wrong_command_is_told_in_one_line_with_status_2(String written) {
        assertThat(hearsay.execute(written.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("hearsay: ")
                .contains("./hearsay " + written.split(" ")[0])
                .contains("--help")
                .hasLineCount(1);
    }

    @Test
    void file_that_is_missing_is_not_taken_for_one_that_is_no_text() {
        Path missing = folder.resolve("missing.txt");
        assertThat(hearsay.execute("extract", missing.toString())).isEqualTo(1);
        assertThat(err).hasToString("hearsay: there is no file %s%n".formatted(missing));
    }

    @Test
    void list_of_no_keys_file_prints_nothing_but_what_is_wrong() {
        assertThat(hearsay.execute(
                        "key", "list", "--file", folder.resolve("none.json").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("hearsay: ").contains("none.json").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up",
                "post",
                "key",
                "coverage",
                "rebuild",
                "sql",
                "tail",
                "dead",
                "dead replay",
                "load",
                "extract",
                "evaluate"
            })
    void each_command_explains_itself(String command) {
        assertThat(hearsay.execute((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: hearsay " + command);
    }
}
