package news.hearsay.standalone.export;

import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the credentials for coverage-web. Arguments are visible to other accounts of the machine, so no secret is one.
 */
final class WebCredentials {

    static final String PASSWORD = "HEARSAY_PASSWORD";
    static final String TOKEN = "HEARSAY_TOKEN";

    private WebCredentials() {}

    /**
     * The value of the header {@code Authorization}; null if there are no credentials.
     *
     * @param user the name of a local account, whose password is in the environment or typed
     * @param environment the environment variables
     * @throws UsageException if there are two kinds of credentials
     * @throws CommandFailedException if a user has no password
     */
    static @Nullable String authorization(@Nullable String user, Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "").strip();
        if (user == null || user.isBlank()) {
            return token.isEmpty() ? null : "Bearer " + token;
        }
        if (!token.isEmpty()) {
            throw new UsageException("both a user and %s are set: choose one".formatted(TOKEN));
        }
        String password = environment.getOrDefault(PASSWORD, "");
        String pair = user + ":" + (password.isEmpty() ? typed(user) : password);
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String typed(String user) {
        Console console = System.console();
        char[] password =
                console != null && console.isTerminal() ? console.readPassword("Password of %s: ", user) : null;
        if (password == null) {
            throw new CommandFailedException(
                    "there is no password of %s: set %s, or type one in a terminal".formatted(user, PASSWORD));
        }
        return new String(password);
    }
}
