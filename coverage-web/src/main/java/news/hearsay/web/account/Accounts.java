package news.hearsay.web.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import news.hearsay.platform.access.ReloadedCredentials;
import org.jspecify.annotations.Nullable;

/** The local accounts of a running service, as of now: a change of the users file applies at once. Thread-safe. */
public final class Accounts {

    private final Supplier<Map<String, Account>> current;

    private Accounts(Supplier<Map<String, Account>> current) {
        this.current = current;
    }

    /** No accounts: nobody can sign in with a password. */
    public static Accounts none() {
        return new Accounts(Map::of);
    }

    /**
     * The accounts of a file, which may be created later.
     *
     * @param reloadAfter how long the accounts are used before the file is read again
     * @throws news.hearsay.platform.access.InvalidCredentialsFileException if the file exists and cannot be used
     */
    public static Accounts in(Path path, Duration reloadAfter) {
        AccountsFile file = new AccountsFile(path);
        return new Accounts(new ReloadedCredentials<>(
                "users file", file::bytes, bytes -> byName(file.parse(bytes)), reloadAfter)::current);
    }

    /** Finds an account by its exact name; null if there is none. */
    public @Nullable Account find(String name) {
        return current.get().get(name);
    }

    private static Map<String, Account> byName(List<Account> accounts) {
        return accounts.stream().collect(Collectors.toUnmodifiableMap(Account::name, Function.identity()));
    }
}
