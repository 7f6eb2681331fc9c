package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import picocli.CommandLine;

/** Accounts for the pages. Standard input of the tests is no terminal, so passwords are read from it. */
class UserCommandTest {

    private static final String PASSWORD = "tide tables and timetables";

    private final StringWriter err = new StringWriter();
    private final StringWriter out = new StringWriter();
    private final CommandLine hearsay =
            Hearsay.commandLine().setErr(new PrintWriter(err, true)).setOut(new PrintWriter(out, true));
    private final InputStream standardInput = System.in;

    @TempDir
    private Path folder;

    private AccountsFile file;

    @BeforeEach
    void begin() {
        file = new AccountsFile(folder.resolve("users.json"));
    }

    @AfterEach
    void restore() {
        System.setIn(standardInput);
    }

    @Test
    void add_stores_the_hash_of_the_password_in_a_file_that_only_its_owner_can_read() throws IOException {
        assertThat(run(PASSWORD, "user", "add", "anna", "--role", "analyst")).isZero();

        Account anna = file.read().getFirst();
        assertThat(anna.name()).isEqualTo("anna");
        assertThat(anna.role()).isEqualTo(Role.ANALYST);
        assertThat(PasswordEncoderFactories.createDelegatingPasswordEncoder().matches(PASSWORD, anna.password()))
                .isTrue();
        assertThat(Files.readString(file.path())).doesNotContain(PASSWORD);
        assertThat(out.toString()).contains("Added anna (analyst)").doesNotContain(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_shared_file_is_readable_by_the_account_of_a_container_and_stays_so() throws IOException {
        run(PASSWORD, "user", "add", "anna", "--role", "analyst", "--shared");
        run("", "user", "role", "anna", "--role", "editor");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void add_refuses_a_short_password_a_known_name_and_an_odd_name() {
        assertThat(run("short", "user", "add", "anna", "--role", "analyst")).isEqualTo(1);
        assertThat(err.toString()).contains("at least 12 characters");
        assertThat(Files.exists(file.path())).isFalse();

        run(PASSWORD, "user", "add", "anna", "--role", "analyst");
        assertThat(run(PASSWORD, "user", "add", "anna", "--role", "editor")).isEqualTo(1);
        assertThat(run(PASSWORD, "user", "add", "an na", "--role", "editor")).isEqualTo(1);
        assertThat(file.read()).hasSize(1);
    }

    @Test
    void list_prints_names_and_roles_without_hashes() {
        run(PASSWORD, "user", "add", "anna", "--role", "analyst");
        run(PASSWORD, "user", "add", "edith", "--role", "editor");

        assertThat(run("", "user", "list")).isZero();

        assertThat(out.toString()).containsPattern("anna +analyst").containsPattern("edith +editor");
        assertThat(out.toString()).doesNotContain("bcrypt");
    }

    @Test
    void role_and_password_change_only_what_they_name() {
        run(PASSWORD, "user", "add", "anna", "--role", "analyst");
        Account before = file.read().getFirst();

        run("", "user", "role", "anna", "--role", "editor");
        Account promoted = file.read().getFirst();
        run(PASSWORD + "!", "user", "password", "anna");
        Account after = file.read().getFirst();

        assertThat(promoted).isEqualTo(new Account("anna", Role.EDITOR, before.password(), before.changed()));
        assertThat(after.role()).isEqualTo(Role.EDITOR);
        assertThat(after.password()).isNotEqualTo(before.password());
    }

    @Test
    void remove_removes_the_account() {
        run(PASSWORD, "user", "add", "anna", "--role", "analyst");

        assertThat(run("", "user", "remove", "anna")).isZero();

        assertThat(file.read()).isEmpty();
    }

    @Test
    void an_unknown_name_is_reported_with_the_fix() {
        assertThat(run("", "user", "remove", "anna")).isEqualTo(1);
        assertThat(err.toString())
                .contains("there is no user anna")
                .contains("./hearsay user list")
                .hasLineCount(1);
        assertThat(Files.exists(file.path())).isFalse();
    }

    private int run(String input, String... arguments) {
        System.setIn(new ByteArrayInputStream((input + "\n").getBytes(StandardCharsets.UTF_8)));
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--file";
        all[arguments.length + 1] = file.path().toString();
        return hearsay.execute(all);
    }
}
