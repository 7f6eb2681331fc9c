package news.hearsay.web.account;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the users file.
 *
 * @param name identifies the person; case matters
 * @param role what the person may do
 * @param password the hash of the password, which starts with the name of its algorithm, such as {@code {bcrypt}}
 * @param changed when the password was set
 */
@JsonPropertyOrder({"name", "role", "password", "changed"})
public record Account(
        String name, Role role, String password, @Nullable Instant changed) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,63}");
    private static final Pattern HASH = Pattern.compile("\\{[\\w.@-]+}\\S+");

    /** @throws IllegalArgumentException if a value is invalid; the message names it */
    public Account {
        requireValid(name);
        require(role != null, "role of %s must be one of: %s".formatted(name, Role.words()));
        require(
                password != null && HASH.matcher(password).matches(),
                "password of %s must be a hash that ./hearsay user wrote".formatted(name));
    }

    /** @throws IllegalArgumentException if this cannot be the name of an account; the message says why */
    public static void requireValid(@Nullable String name) {
        require(
                name != null && NAME.matcher(name).matches(),
                "name must be 1 to 64 letters, digits and characters from ._@+- and start with a letter or digit");
    }

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "Account[name=%s, role=%s]".formatted(name, role);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
