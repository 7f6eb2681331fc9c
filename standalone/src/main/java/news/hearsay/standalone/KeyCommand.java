package news.hearsay.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.hearsay.platform.access.ApiKey;
import news.hearsay.platform.access.KeysFile;
import news.hearsay.platform.access.NewKey;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Creates, lists and revokes keys for posting. A running service applies each change within a few seconds. */
@Command(
        name = "key",
        description = "Creates a key for posting: adds its hash to the keys file and prints the key, once.",
        subcommands = {KeyCommand.ListCommand.class, KeyCommand.RevokeCommand.class})
final class KeyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Keys keys = new Keys();

    @Option(names = "--name", description = "A name for the key, for people.")
    private @Nullable String name;

    @Option(
            names = "--outlet",
            paramLabel = "NAME",
            description = "An outlet that the key may post for, as written in articles; may be repeated. Default: any"
                    + " outlet.")
    private @Nullable List<String> outlets;

    @Option(
            names = "--per-minute",
            paramLabel = "N",
            description =
                    "The number of articles that the key may post per minute; default: the setting of the service.")
    private @Nullable Integer perMinute;

    @Option(
            names = "--expires",
            paramLabel = "DATE|TIME|DAYS",
            description = "When the key expires: 2027-01-31, 2027-01-31T12:00:00Z or 90d.")
    private @Nullable String expires;

    @Option(
            names = "--shared",
            description =
                    "Lets every account of this machine read the keys file (mode 644), such as that of a container."
                            + " The file contains hashes only.")
    private boolean shared;

    /** The option that chooses the keys file. */
    static final class Keys {

        @Option(
                names = "--file",
                paramLabel = "FILE",
                description = "The keys file; default: ${DEFAULT-VALUE} (HEARSAY_KEYS).",
                defaultValue = "${env:HEARSAY_KEYS:-keys/ingest.json}")
        private Path file = Path.of("keys/ingest.json");

        KeysFile file() {
            return new KeysFile(file);
        }
    }

    @Override
    public Integer call() {
        KeysFile file = keys.file();
        NewKey created = make(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        file.change(present ->
                Stream.concat(present.stream(), Stream.of(created.entry())).toList());
        if (shared) {
            file.share();
        }
        spec.commandLine().getOut().println(created.text());
        spec.commandLine().getOut().flush();
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                "Key %s is in %s, as a hash. The key itself is not stored: copy it now.%n",
                created.entry().id(), file.path());
        err.println("Send it in the header X-API-Key; ./hearsay post reads it from HEARSAY_KEY.");
        err.flush();
        return 0;
    }

    private NewKey make(Instant now) {
        Instant end = expires == null ? null : end(expires, now);
        if (end != null && !end.isAfter(now)) {
            throw new UsageException("--expires %s is in the past: choose a later time".formatted(expires));
        }
        if (perMinute != null && perMinute < 1) {
            throw new UsageException("--per-minute must be at least 1; omit it for the setting of the service");
        }
        try {
            return NewKey.make(name, outlets, perMinute, now, end);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("no key was created: " + e.getMessage(), e);
        }
    }

    private static Instant end(String text, Instant now) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return text.contains("T") ? Instant.parse(text) : now.plus(DurationStyle.SIMPLE.parse(text));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UsageException(
                    "--expires %s is not a time: write it as 2027-01-31, 2027-01-31T12:00:00Z or 90d".formatted(text),
                    e);
        }
    }

    /** Prints the entries of the keys file. */
    @Command(
            name = "list",
            description = "Lists the keys of the keys file: id, dates, limit, name and outlets.",
            mixinStandardHelpOptions = true)
    static final class ListCommand implements Callable<Integer> {

        private static final String FORMAT = "%-12s %-20s %-20s %10s  %-24s %s%n";

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Keys keys = new Keys();

        @Override
        public Integer call() {
            List<ApiKey> present = keys.file().read();
            PrintWriter out = spec.commandLine().getOut();
            out.printf(FORMAT, "id", "created", "expires", "per minute", "name", "outlets");
            for (ApiKey key : present) {
                out.printf(
                        FORMAT,
                        key.id(),
                        Objects.toString(key.created(), ""),
                        Objects.toString(key.expires(), "never"),
                        Objects.toString(key.perMinute(), "default"),
                        Objects.toString(key.name(), ""),
                        key.outlets() == null ? "any" : String.join(", ", key.outlets()));
            }
            out.flush();
            return 0;
        }
    }

    /** Removes a key from the keys file. */
    @Command(
            name = "revoke",
            description = "Removes a key from the keys file. The service then rejects the key.",
            mixinStandardHelpOptions = true)
    static final class RevokeCommand implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Mixin
        private Keys keys = new Keys();

        @Parameters(paramLabel = "ID", description = "The id of the key, as printed by key list.")
        private String id = "";

        @Override
        public Integer call() {
            KeysFile file = keys.file();
            // Read first: change would create a missing file.
            if (file.read().stream().noneMatch(key -> key.id().equals(id))) {
                throw new CommandFailedException(
                        "there is no key %s in %s: ./hearsay key list prints the ids".formatted(id, file.path()));
            }
            file.change(present ->
                    present.stream().filter(key -> !key.id().equals(id)).toList());
            spec.commandLine().getOut().printf("Revoked %s.%n", id);
            spec.commandLine().getOut().flush();
            return 0;
        }
    }
}
