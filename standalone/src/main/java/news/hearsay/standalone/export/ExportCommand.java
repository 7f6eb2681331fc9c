package news.hearsay.standalone.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.cli.UsageException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Saves all statements or threads that match a filter. */
@Command(
        name = "export",
        description = "Saves all statements or threads that match the filters, as CSV, JSON Lines, Parquet or JSON-LD.")
public final class ExportCommand implements Callable<Integer> {

    private static final List<String> CONTENTS = List.of("statements", "threads");
    private static final List<String> FORMATS = List.of("csv", "jsonl", "parquet", "jsonld");

    @Mixin
    private Target target = new Target();

    @Parameters(
            paramLabel = "statements|threads",
            arity = "0..1",
            description = "What to export; not with --annotations.",
            defaultValue = "")
    private String content = "";

    @Option(
            names = "--annotations",
            description = "Saves the articles on whose attributions people have ruled, with the attributions as ruled:"
                    + " with --out FILE.jsonl in the format of evaluate, with --out FOLDER in brat's, which train reads,"
                    + " too.")
    private boolean annotations;

    @Option(
            names = "--format",
            paramLabel = "csv|jsonl|parquet|jsonld",
            description = "The format; default: the extension of --out; csv without one, or for .txt.")
    private @Nullable String format;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; default: standard output.")
    private @Nullable Path out;

    @Option(
            names = "--coverage-url",
            paramLabel = "URL",
            description = "The base URL of coverage-web; default: that of the Hearsay on the data folder"
                    + " (HEARSAY_COVERAGE_URL).",
            defaultValue = "${env:HEARSAY_COVERAGE_URL:-" + Option.NULL_VALUE + "}")
    private @Nullable URI coverage;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The account with which to read, if coverage-web requires one (HEARSAY_USER). The password is"
                    + " typed, or in HEARSAY_PASSWORD; a token of an issuer is in HEARSAY_TOKEN.",
            defaultValue = "${env:HEARSAY_USER:-" + Option.NULL_VALUE + "}")
    private @Nullable String user;

    @ArgGroup(exclusive = false, heading = "%nFilters, as in the lists of coverage-web:%n")
    private Filters filters = new Filters();

    /** The filters, which coverage-web validates. */
    static final class Filters {

        @Option(names = "--subject", description = "A configured subject.")
        private @Nullable String subject;

        @Option(names = "--aspect", description = "An aspect of a subject.")
        private @Nullable String aspect;

        @Option(names = "--outlet", description = "The name of an outlet, in any spelling, or its id.")
        private @Nullable String outlet;

        @Option(names = "--source", description = "The exact name or the id of a source.")
        private @Nullable String source;

        @Option(names = "--kind", description = "The kind of source, such as person.")
        private @Nullable String kind;

        @Option(names = "--stance", description = "The stance towards the claim, such as denies.")
        private @Nullable String stance;

        @Option(names = "--from", description = "The first day, or a timestamp with a zone.")
        private @Nullable String from;

        @Option(names = "--until", description = "The last day, or a timestamp with a zone, which is excluded.")
        private @Nullable String until;

        @Option(names = "--q", description = "Words that the claims contain; for statements.")
        private @Nullable String words;

        @Option(names = "--thread", description = "The id of a thread; for statements.")
        private @Nullable String thread;

        private Map<String, @Nullable String> parameters() {
            Map<String, @Nullable String> parameters = new LinkedHashMap<>();
            parameters.put("subject", subject);
            parameters.put("aspect", aspect);
            parameters.put("outlet", outlet);
            parameters.put("source", source);
            parameters.put("kind", kind);
            parameters.put("stance", stance);
            parameters.put("from", from);
            parameters.put("until", until);
            parameters.put("q", words);
            parameters.put("thread", thread);
            return parameters;
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (annotations) {
            return exportAnnotations();
        }
        if (!CONTENTS.contains(content)) {
            throw new UsageException("export %s: choose one of %s".formatted(content, String.join(", ", CONTENTS)));
        }
        Map<String, @Nullable String> parameters = filters.parameters();
        parameters.put("format", format());
        ExportClient client = new ExportClient(
                coverage == null ? target.coverage() : coverage, WebCredentials.authorization(user, System.getenv()));
        if (out == null) {
            OutputStream standard = System.out;
            client.copy(content, parameters, standard);
            standard.flush();
        } else {
            client.save(content, parameters, out);
        }
        return 0;
    }

    private int exportAnnotations() throws IOException, SQLException {
        if (!content.isEmpty() || out == null) {
            throw new UsageException(
                    "export --annotations: give --out FILE.jsonl or --out FOLDER, and neither statements nor threads");
        }
        boolean isFile = String.valueOf(out.getFileName()).endsWith(".jsonl");
        try (Connection connection = target.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role analyst");
            int articles = new AnnotationExport(connection)
                    .write(isFile ? AnnotationFormat.JSON_LINES : AnnotationFormat.BRAT, out);
            System.err.printf("%d articles with rulings saved to %s%n", articles, out);
        }
        return 0;
    }

    private String format() {
        String chosen = format == null ? extension() : format;
        if (!FORMATS.contains(chosen)) {
            throw new UsageException("--format %s: choose one of %s".formatted(chosen, String.join(", ", FORMATS)));
        }
        return chosen;
    }

    private String extension() {
        String name = out == null ? "" : String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (FORMATS.contains(extension)) {
            return extension;
        }
        if (extension.equals(name) || extension.equals("txt")) {
            return "csv";
        }
        throw new UsageException(
                "--out %s: end it with one of .%s, or add --format".formatted(out, String.join(", .", FORMATS)));
    }
}
