package news.hearsay.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.NewPassword;
import news.hearsay.standalone.cli.UsageException;
import news.hearsay.web.account.Account;
import news.hearsay.web.account.AccountsFile;
import news.hearsay.web.account.Passwords;
import news.hearsay.web.account.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds, lists, changes and removes accounts for the pages. A running service applies each change within a second. */
@Command(
        name = "user",
        description = "Manages the accounts with which people sign in to the pages. Passwords are typed, or read from"
                + " standard input; the users file contains hashes only.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        subcommands = {
            UserCommand.AddCommand.class,
            UserCommand.ListCommand.class,
            UserCommand.RoleCommand.class,
            UserCommand.PasswordCommand.class,
            UserCommand.RemoveCommand.class
        })
final class UserCommand {

    /** The options that choose the users file. */
    static final class Users {

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                description = "The data folder of the Hearsay to use; default: ${DEFAULT-VALUE} (HEARSAY_DATA).",
                defaultValue = "${env:HEARSAY_DATA:-data}")
        private Path data = Path.of("data");

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "The users file; default: users.json in the data folder (HEARSAY_USERS).",
                defaultValue = "${env:HEARSAY_USERS:-" + Option.NULL_VALUE + "}")
        private @Nullable Path file;

        AccountsFile file() {
            return new AccountsFile(file == null ? data.resolve(AccountsFile.NAME) : file);
        }

        /** Changes the account with this name. */
        void change(String name, UnaryOperator<Account> change) {
            requirePresent(name);
            file().change(all -> all.stream()
                    .map(account -> account.name().equals(name) ? change.apply(account) : account)
                    .toList());
        }

        /** Read first: a change would create a missing file. */
        void requirePresent(String name) {
            AccountsFile file = file();
            if (file.read().stream().noneMatch(account -> account.name().equals(name))) {
                throw new CommandFailedException(
                        "there is no user %s in %s: ./hearsay user list prints the names".formatted(name, file.path()));
            }
        }
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--role %s is unknown: %s".formatted(word, e.getMessage()), e);
        }
    }

    private static String hash(String name) {
        try {
            return Passwords.hash(NewPassword.read(name));
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("nothing was changed: " + e.getMessage(), e);
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void print(CommandSpec spec, String format, Object... values) {
        spec.commandLine().getOut().printf(format + "%n", values);
        spec.commandLine().getOut().flush();
    }

    /** Adds an account. */
    @Command(name = "add", description = "Adds an account and asks for its password.", mixinStandardHelpOptions = true)
    static final class AddCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Users users = new Users();

        @Parameters(paramLabel = "NAME", description = "The name with which the person signs in.")
        private String name = "";

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                required = true,
                description = "reader (reads), analyst (also rules and keeps watches) or editor (also changes subjects,"
                        + " merges outlets and reads the audit page).")
        private String role = "";

        @Option(
                names = "--shared",
                description =
                        "Lets every account of this machine read the users file (mode 644), such as that of a container."
                                + " The file contains hashes only.")
        private boolean shared;

        @Override
        public Integer call() {
            Role given = role(role);
            AccountsFile file = users.file();
            requireAbsent(file.read(), file);
            Account added = account(given);
            file.change(all -> {
                requireAbsent(all, file);
                return Stream.concat(all.stream(), Stream.of(added)).toList();
            });
            if (shared) {
                file.share();
            }
            print(spec, "Added %s (%s) to %s.", name, given.word(), file.path());
            return 0;
        }

        private Account account(Role given) {
            try {
                Account.requireValid(name);
                return new Account(name, given, hash(name), now());
            } catch (IllegalArgumentException e) {
                throw new CommandFailedException("no user was added: " + e.getMessage(), e);
            }
        }

        private void requireAbsent(List<Account> all, AccountsFile file) {
            if (all.stream().anyMatch(account -> account.name().equals(name))) {
                throw new CommandFailedException(
                        "%s is already in %s: change the account with ./hearsay user role or ./hearsay user password"
                                .formatted(name, file.path()));
            }
        }
    }

    /** Prints the accounts. */
    @Command(
            name = "list",
            description = "Lists the accounts: name, role and date of the password.",
            mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        private static final String FORMAT = "%-24s %-8s %s%n";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Users users = new Users();

        @Override
        public Integer call() {
            List<Account> all = users.file().read();
            PrintWriter out = spec.commandLine().getOut();
            out.printf(FORMAT, "name", "role", "password set");
            all.forEach(account ->
                    out.printf(FORMAT, account.name(), account.role().word(), Objects.toString(account.changed(), "")));
            out.flush();
            return 0;
        }
    }

    /** Changes a role. */
    @Command(name = "role", description = "Changes the role of an account.", mixinStandardHelpOptions = true)
    static final class RoleCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Users users = new Users();

        @Parameters(paramLabel = "NAME", description = "The name of the account.")
        private String name = "";

        @Option(names = "--role", paramLabel = "ROLE", required = true, description = "reader, analyst or editor.")
        private String role = "";

        @Override
        public Integer call() {
            Role given = role(role);
            users.change(name, account -> new Account(name, given, account.password(), account.changed()));
            print(spec, "%s has the role %s.", name, given.word());
            return 0;
        }
    }

    /** Sets a password. */
    @Command(
            name = "password",
            description = "Sets the password of an account, and ends its sessions.",
            mixinStandardHelpOptions = true)
    static final class PasswordCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Users users = new Users();

        @Parameters(paramLabel = "NAME", description = "The name of the account.")
        private String name = "";

        @Override
        public Integer call() {
            users.requirePresent(name);
            String hash = hash(name);
            users.change(name, account -> new Account(name, account.role(), hash, now()));
            print(spec, "Set the password of %s.", name);
            return 0;
        }
    }

    /** Removes an account. */
    @Command(
            name = "remove",
            description = "Removes an account, and ends its sessions.",
            mixinStandardHelpOptions = true)
    static final class RemoveCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Users users = new Users();

        @Parameters(paramLabel = "NAME", description = "The name of the account.")
        private String name = "";

        @Override
        public Integer call() {
            users.requirePresent(name);
            users.file()
                    .change(all -> all.stream()
                            .filter(account -> !account.name().equals(name))
                            .toList());
            print(spec, "Removed %s.", name);
            return 0;
        }
    }
}
