package news.hearsay.standalone.cli;

import java.io.Console;

/** The terminal of this process. */
public final class Terminal {

    private Terminal() {}

    /** Whether input and output are those of a terminal, so that somebody sees what is printed at once. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it may be null again
    public static boolean isPresent() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }
}
