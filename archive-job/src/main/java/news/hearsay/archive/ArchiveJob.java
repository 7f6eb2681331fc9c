package news.hearsay.archive;

import java.time.DateTimeException;
import java.time.Instant;
import news.hearsay.archive.coverage.ArchiveCoverageCommand;
import news.hearsay.archive.job.ArchiveExtractCommand;
import news.hearsay.standalone.cli.CommandErrors;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.standalone.cli.WholeNumber;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/**
 * The commands that run on Apache Spark, for {@code ./hearsay archive} and {@code spark-submit}. An error is reported
 * in one line on standard error, with exit status 1, or 2 for a usage error.
 */
@Command(
        name = "hearsay archive",
        description = "Jobs on Apache Spark; see docs/archive.md.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ArchiveExtractCommand.class, ArchiveCoverageCommand.class, HelpCommand.class})
public final class ArchiveJob {

    private ArchiveJob() {}

    public static void main(String[] arguments) {
        StopNotice notice = StopNotice.install();
        int status = commandLine(notice).execute(arguments);
        notice.withdraw();
        System.exit(status);
    }

    static CommandLine commandLine(StopNotice notice) {
        CommandLine commands = new CommandLine(new ArchiveJob())
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(CommandErrors::reportUsage)
                .setExecutionExceptionHandler((failure, command, _) -> report(failure, command, notice))
                .registerConverter(Integer.TYPE, WholeNumber::integer)
                .registerConverter(Instant.class, ArchiveJob::instant);
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return commands;
    }

    private static int report(Exception failure, CommandLine command, StopNotice notice) {
        if (notice.isGiven()) {
            return CommandLine.ExitCode.SOFTWARE; // Spark has ended what was running
        }
        return switch (failure) {
            case UsageException _ -> CommandErrors.reportUsage(command, failure.getMessage());
            case CommandFailedException _ -> CommandErrors.report(command, failure.getMessage());
            default -> CommandErrors.report(command, firstLine(failure));
        };
    }

    /** The message of Spark has the cause in its first line, and the stack traces of tasks in those after it. */
    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new TypeConversionException(
                    "'%s' is not a time in UTC: write one such as 2026-01-31T00:00:00Z".formatted(text));
        }
    }
}
