package news.hearsay.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What {@code ./hearsay archive} says to arguments with which no job starts. */
class ArchiveJobTest {

    private record Result(int status, String out, String err) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""                                                                     | Missing required subcommand | archive
        nonsense                                                               | Unmatched argument | archive
        extract                                                                | Missing required | archive extract
        extract a.jsonl                                                        | --out | archive extract
        extract a.jsonl --out out --foo                                        | Unknown option: '--foo' | archive extract
        extract a.jsonl --out out --part-size many                             | 'many' is not a whole number | archive extract
        extract a.jsonl --out out --part-size 0                                | --part-size is 0: write a number from 1 on | archive extract
        extract a.jsonl --out out --received-at yesterday                      | 'yesterday' is not a time in UTC | archive extract
        extract a.jsonl --out out --received-at 2999-01-01T00:00:00Z           | in the future | archive extract
        extract a.jsonl --out out --master lokal[2]                            | --master is lokal[2]: write local[N] | archive extract
        coverage                                                               | Missing required parameter: 'FOLDER' | archive coverage
        coverage archive --master local[0]                                     | --master is local[0]: write local[N] | archive coverage
        """)
    void a_usage_error_is_one_line_with_status_2_that_names_the_command(
            String arguments, String message, String command) {
        Result result = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("hearsay: ")
                .contains(message)
                .endsWith("; see ./hearsay %s --help%n".formatted(command))
                .hasLineCount(1);
    }

    @Test
    void help_names_the_commands_as_a_user_types_them() {
        assertThat(List.of(run("--help").out(), run("extract", "--help").out()))
                .satisfiesExactly(
                        all -> assertThat(all).startsWith("Usage: hearsay archive"),
                        extract -> assertThat(extract).startsWith("Usage: hearsay archive extract"));
    }

    private static Result run(String... arguments) {
        StopNotice notice = StopNotice.install();
        notice.withdraw();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = ArchiveJob.commandLine(notice)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return new Result(commands.execute(arguments), out.toString(), err.toString());
    }
}
