package news.hearsay.standalone.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Reports the error of a command in one line on standard error. */
public final class CommandErrors {

    private CommandErrors() {}

    /** Reports that a command failed, and returns its exit status, 1. */
    public static int report(CommandLine command, @Nullable String message) {
        command.getErr().println("hearsay: " + message);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Reports a usage error with the first line of the message, and returns the exit status, 2. */
    public static int reportUsage(CommandLine command, @Nullable String message) {
        command.getErr()
                .printf(
                        "hearsay: %s; see ./%s --help%n",
                        String.valueOf(message).lines().findFirst().orElse(""),
                        command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    /** Reports arguments that picocli rejects. */
    public static int reportUsage(CommandLine.ParameterException failure, String[] arguments) {
        return reportUsage(failure.getCommandLine(), failure.getMessage());
    }
}
