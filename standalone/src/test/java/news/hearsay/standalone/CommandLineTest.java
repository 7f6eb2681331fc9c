package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Errors are reported in one line that names the fix. */
class CommandLineTest {

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private final CommandLine hearsay =
            Hearsay.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article",
                "fetch",
                "fetch http://a.example --print --allow home",
                "extract",
                "evaluate",
                "load many",
                "load -5",
                "load 10 --batch 0",
                "key revoke",
                "key --expires never",
                "key --per-minute 0",
                "user add anna",
                "user add anna --role boss",
                "user remove",
                "post --nonsense",
                "tail claims -n x",
                "export",
                "export articles",
                "export threads --format pdf",
                "dead --show anywhere",
                "reread --since yesterday",
                "reread --limit 0",
                "reread --rate 0"
            })
    void usage_error_is_reported_in_one_line_with_status_2(String arguments) {
        assertThat(hearsay.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("hearsay: ")
                .contains("./hearsay " + arguments.split(" ")[0])
                .contains("--help")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({
        "tail claims -n x, --count, x",
        "tail claims --idle soon, --idle, soon",
        "load many, N, many",
        "load --batch 1.5, --batch, 1.5",
        "key --per-minute few, --per-minute, few"
    })
    void an_invalid_number_is_reported_with_its_option_and_the_fix(String arguments, String option, String number) {
        assertThat(hearsay.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString())
                .contains(option)
                .contains("'%s' is not a whole number: write one in digits, such as 10".formatted(number));
    }

    @Test
    void missing_file_is_reported_as_missing() {
        Path missing = folder.resolve("missing.txt");
        assertThat(hearsay.execute("extract", missing.toString())).isEqualTo(1);
        assertThat(err).hasToString("hearsay: there is no file %s%n".formatted(missing));
    }

    @Test
    void list_without_a_keys_file_prints_only_the_error() {
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
                "user",
                "user add",
                "user list",
                "user role",
                "user password",
                "user remove",
                "coverage",
                "rebuild",
                "reread",
                "sql",
                "tail",
                "export",
                "dead",
                "dead replay",
                "dead discard",
                "load",
                "article",
                "fetch",
                "extract",
                "evaluate"
            })
    void each_command_prints_its_help(String command) {
        assertThat(hearsay.execute((command + " --help").split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: hearsay " + command);
    }
}
