package news.hearsay.standalone.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a new password. Arguments are visible to other accounts of the machine, so it is never one of them. */
public final class NewPassword {

    private NewPassword() {}

    /**
     * Reads a password: from the terminal, without echo and twice, or else the first line of standard input.
     *
     * @param name the name of the account, for the question
     * @throws CommandFailedException if there is none, or the two differ
     */
    public static String read(String name) {
        Console console = System.console();
        return console != null && console.isTerminal() ? ask(console, name) : firstLine();
    }

    private static String ask(Console console, String name) {
        char[] first = console.readPassword("New password of %s: ", name);
        char[] second = console.readPassword("The same once more: ");
        if (first == null || second == null) {
            throw new CommandFailedException("there is no password: type one");
        }
        if (!Arrays.equals(first, second)) {
            throw new CommandFailedException("the two passwords differ: start again");
        }
        return new String(first);
    }

    private static String firstLine() {
        try {
            // Not closed: standard input belongs to the process.
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new CommandFailedException(
                        "there is no password: type one in a terminal, or write it to standard input");
            }
            return line;
        } catch (IOException e) {
            throw new CommandFailedException("cannot read the password from standard input (%s)".formatted(e), e);
        }
    }
}
