package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code hearsay}, as far as it works without a JDK and without a build. */
@Tag("slow")
class LauncherTest {

    /** Commands of the script alone; the program has all others. */
    private static final Set<String> SCRIPT_COMMANDS = Set.of(
            "archive",
            "demo",
            "down",
            "overload",
            "ingest-peers",
            "pipeline",
            "builder",
            "store-peers",
            "archive-equality",
            "archive-trial",
            "simulate",
            "queries",
            "fuzz",
            "benchmark",
            "faults",
            "train");

    @TempDir
    private Path folder;

    private record Result(int status, String out, String err) {}

    @Test
    void help_lists_the_commands_of_script_and_program() throws Exception {
        Set<String> expected = new TreeSet<>(SCRIPT_COMMANDS);
        expected.addAll(Hearsay.commandLine().getSubcommands().keySet());
        Set<String> listed = run("help")
                .out
                .lines()
                .map(line -> line.split("\\s+")[1])
                .filter(command -> !command.equals("COMMAND"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "down",
                "overload",
                "ingest-peers",
                "store-peers",
                "archive-equality",
                "archive-trial",
                "queries",
                "fuzz",
                "benchmark",
                "train"
            })
    void each_command_of_the_script_prints_its_help(String command) throws Exception {
        Result result = run(command, "--help");
        assertThat(result.status).isZero();
        assertThat(result.out).startsWith("Usage: ./hearsay " + command);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "overload long",
                "queries 1 2",
                "benchmark",
                "train",
                "down --foo",
                "down --data",
                "demo --foo",
                "demo extra",
                "demo --data folder extra",
                "demo --port",
                "faults --foo",
                "pipeline --foo",
                "builder --foo",
                "simulate --foo"
            })
    void usage_error_is_reported_in_one_line_with_status_2(String arguments) throws Exception {
        Result result = run(arguments.split(" "));
        assertThat(result.status).isEqualTo(2);
        assertThat(result.err).startsWith("hearsay: ").contains("./hearsay").hasLineCount(1);
    }

    @Test
    void down_reports_that_nothing_runs() throws Exception {
        Result result = run("down", "--data", folder.toString());
        assertThat(result.status).isZero();
        assertThat(result.out).isEqualTo("Hearsay is not running on %s.\n".formatted(folder));
    }

    private Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("../hearsay"));
        command.addAll(List.of(arguments));
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(err));
    }
}
