package news.hearsay.standalone;

import java.io.PrintWriter;
import news.hearsay.backends.CannotStartException;
import news.hearsay.ingest.access.InvalidKeysException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Each command is a class of its own. What goes wrong is told in one line, with exit code 1, or 2
 * where the command is not written as it must be.
 */
@Command(
        name = "hearsay",
        description = "Who said what, via whom: posts articles, reads the claims in them and who they came from.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            PostCommand.class,
            KeyCommand.class,
            CoverageCommand.class,
            RebuildCommand.class,
            SqlCommand.class,
            TailCommand.class,
            DeadCommand.class,
            LoadCommand.class,
            ExtractCommand.class,
            EvaluateCommand.class
        })
final class Hearsay {

    private Hearsay() {}

    static void main(String[] arguments) {
        // The services' contexts must not set up logging anew, each in its own way.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine all = new CommandLine(new Hearsay())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(Hearsay::tell)
                .setParameterExceptionHandler(Hearsay::tellMisuse);
        all.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        return all;
    }

    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        PrintWriter err = command.getErr();
        switch (failure) {
            case CommandFailedException _, CannotStartException _, InvalidKeysException _ ->
                err.println("hearsay: " + failure.getMessage());
            default -> throw failure;
        }
        return 1;
    }

    private static int tellMisuse(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr()
                .printf(
                        "hearsay: %s; ./%s --help tells how it is written%n",
                        failure.getMessage().lines().findFirst().orElse(""),
                        command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }
}
