package news.hearsay.web.account;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.hearsay.platform.access.CredentialsFile;
import news.hearsay.platform.access.InvalidCredentialsFileException;
import org.jspecify.annotations.Nullable;

/**
 * The file of local accounts, as JSON: {@code {"users": [{"name": …, "role": …, "password": …}, …]}}, see
 * {@link Account}. It contains hashes only, but anyone who can write it can sign in with every role. A missing file is
 * the same as one without accounts.
 *
 * @param file the file
 */
public record AccountsFile(CredentialsFile file) {

    /** The name of the file in a data folder. */
    public static final String NAME = "users.json";

    private static final byte[] MISSING = {};

    private record Content(@Nullable List<Account> users) {}

    public AccountsFile(Path path) {
        this(new CredentialsFile(path, "users file", "./hearsay user add"));
    }

    public Path path() {
        return file.path();
    }

    /**
     * Reads all accounts.
     *
     * @throws InvalidCredentialsFileException if the file is unreadable, world-writable or invalid
     */
    public List<Account> read() {
        return parse(bytes());
    }

    /**
     * Changes the file, or creates it. Only its owner can read a new file (mode 600); an existing one keeps its mode.
     *
     * @param change converts the current accounts to the new ones
     * @throws InvalidCredentialsFileException as {@link #read}, or if the file cannot be written
     */
    public void change(UnaryOperator<List<Account>> change) {
        file.change(present -> new Content(change.apply(parse(present == null ? MISSING : present))));
    }

    /** Makes the file readable for all accounts (mode 644), such as that of a container. It contains hashes only. */
    public void share() {
        file.share();
    }

    byte[] bytes() {
        return file.exists() ? file.bytes() : MISSING;
    }

    List<Account> parse(byte[] bytes) {
        if (bytes.length == 0) {
            return List.of();
        }
        List<Account> users = file.parse(bytes, Content.class).users();
        if (users == null || users.contains(null)) {
            throw new InvalidCredentialsFileException(
                    "the users file %s must contain a list \"users\" of objects".formatted(path()));
        }
        Set<String> names = new HashSet<>();
        for (Account user : users) {
            if (!names.add(user.name())) {
                throw new InvalidCredentialsFileException(
                        "the users file %s contains %s twice: remove one of the two".formatted(path(), user.name()));
            }
        }
        return List.copyOf(users);
    }
}
