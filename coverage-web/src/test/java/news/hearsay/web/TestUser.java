package news.hearsay.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Role;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The people with an account in tests, one for each role. {@link RunningWeb} knows them all. */
enum TestUser {
    READER(Role.READER, "rita"),
    ANALYST(Role.ANALYST, "anna"),
    EDITOR(Role.EDITOR, "edith");

    static final String PASSWORD = "a long walk by the harbour";

    /** The cheapest hash: tests sign in often. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final Role role;
    private final String userName;

    TestUser(Role role, String userName) {
        this.role = role;
        this.userName = userName;
    }

    String userName() {
        return userName;
    }

    Account account() {
        return new Account(userName, role, HASH, Instant.EPOCH);
    }

    /** The value of the header {@code Authorization} of a program that acts for this person. */
    String authorization() {
        byte[] credentials = (userName + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** A new users file with all of them. */
    static Path file() {
        try {
            Path folder = Files.createTempDirectory("hearsay-users");
            Path file = folder.resolve("users.json");
            List<Account> all = Arrays.stream(values()).map(TestUser::account).toList();
            new AccountsFile(file).change(_ -> all);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
