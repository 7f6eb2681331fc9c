package news.hearsay.archive;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import news.hearsay.archive.coverage.ArchiveCoverageCommand;
import news.hearsay.archive.job.ArchiveExtractCommand;
import news.hearsay.standalone.cli.CommandFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The commands that run on Apache Spark, for {@code ./hearsay archive} and {@code spark-submit}. */
@Command(
        name = "archive",
        description = "Jobs on Apache Spark; see docs/archive.md.",
        mixinStandardHelpOptions = true,
        subcommands = {ArchiveExtractCommand.class, ArchiveCoverageCommand.class, HelpCommand.class})
public final class ArchiveJob {

    private ArchiveJob() {}

    public static void main(String[] arguments) {
        PrintStream errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        CommandLine commands = new CommandLine(new ArchiveJob());
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        commands.setExecutionExceptionHandler((failure, _, _) -> {
            errors.println("hearsay: "
                    + (failure instanceof CommandFailedException ? failure.getMessage() : firstLine(failure)));
            return 1;
        });
        System.exit(commands.execute(arguments));
    }

    /** The message of Spark has the cause in its first line, and the stack traces of tasks in those after it. */
    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }
}
