package news.hearsay.standalone;

import news.hearsay.backends.CannotStartException;
import news.hearsay.platform.access.InvalidCredentialsFileException;
import news.hearsay.standalone.archive.ImportCommand;
import news.hearsay.standalone.article.ArticleCommand;
import news.hearsay.standalone.cli.CommandErrors;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.standalone.cli.WholeNumber;
import news.hearsay.standalone.deadletter.DeadCommand;
import news.hearsay.standalone.export.ExportCommand;
import news.hearsay.standalone.extract.ExtractCommand;
import news.hearsay.standalone.extracted.LoadArchiveCommand;
import news.hearsay.standalone.link.FetchCommand;
import news.hearsay.standalone.load.LoadCommand;
import news.hearsay.standalone.pipeline.UpCommand;
import news.hearsay.standalone.post.PostCommand;
import news.hearsay.standalone.reread.RereadCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Each command is a class. An error is reported in one line on standard error, with exit status 1, or
 * 2 for a usage error.
 */
@Command(
        name = "hearsay",
        description =
                "Who claimed what, and through whom: ingests news articles and extracts their claims with the chains"
                        + " of sources.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            PostCommand.class,
            ImportCommand.class,
            KeyCommand.class,
            UserCommand.class,
            CoverageCommand.class,
            RebuildCommand.class,
            RereadCommand.class,
            SqlCommand.class,
            ExportCommand.class,
            TailCommand.class,
            DeadCommand.class,
            LoadArchiveCommand.class,
            LoadCommand.class,
            ArticleCommand.class,
            FetchCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class
        })
final class Hearsay {

    private Hearsay() {}

    static void main(String[] arguments) {
        // Otherwise each service would set up logging again, in its own way.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Hearsay())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Hearsay::report)
                .setParameterExceptionHandler(CommandErrors::reportUsage)
                .registerConverter(Integer.TYPE, WholeNumber::integer)
                .registerConverter(Integer.class, WholeNumber::integer)
                .registerConverter(Long.TYPE, WholeNumber::longInteger);
        all.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return all;
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        return switch (failure) {
            case UsageException _ -> CommandErrors.reportUsage(command, failure.getMessage());
            case CommandFailedException _, CannotStartException _, InvalidCredentialsFileException _ ->
                CommandErrors.report(command, failure.getMessage());
            default -> throw failure;
        };
    }
}
