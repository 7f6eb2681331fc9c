package news.hearsay.standalone.article;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.FileType;
import news.hearsay.formats.read.PostedArticle;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Prints the articles that files of any form would be posted as; needs no broker and no database. */
@Command(
        name = "article",
        description = "Prints what files of any form would be posted as: one JSON object per article and line, with"
                + " the file beside the fields of the article.")
public final class ArticleCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DocumentReader reader = new DocumentReader();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description =
                    "JSON, NDJSON, JSON-LD, JSON Feed, ninjs, RSS, Atom, NewsML-G2, NITF, HTML or plain text, also"
                            + " compressed with gzip; a folder is read with the folders in it.")
    private Path[] inputs = {};

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--out",
            paramLabel = "FILE.jsonl",
            description = "The file for the articles, instead of the terminal.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        if (out == null) {
            return printAll(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        }
        try (PrintStream lines = new PrintStream(file(out), false, StandardCharsets.UTF_8)) {
            return printAll(lines);
        }
    }

    private static OutputStream file(Path out) {
        try {
            return Files.newOutputStream(out);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't write %s: check that its folder exists and is writable".formatted(out), e);
        }
    }

    private int printAll(PrintStream lines) {
        boolean allRead = true;
        for (Path input : inputs) {
            for (InputFile file : InputFile.in(input)) {
                allRead &= print(file, lines);
            }
        }
        return allRead ? 0 : 1;
    }

    private boolean print(InputFile file, PrintStream lines) {
        NewsDocument document = new NewsDocument(file.bytes(), FileType.mediaType(file.name()), null, outlet);
        return ReadFailure.readOr(
                reason -> {
                    report("%s can't be read: %s".formatted(file.path(), reason));
                    return false;
                },
                () -> print(file, document, lines));
    }

    private boolean print(InputFile file, NewsDocument document, PrintStream lines) {
        Reading reading;
        try {
            reading = reader.read(document);
        } catch (UnreadableDocumentException e) {
            report("%s %s: %s".formatted(file.path(), e.getMessage(), e.fix()));
            return false;
        }
        for (FoundArticle article : reading.articles()) {
            lines.println(MAPPER.writeValueAsString(fields(file, reading, article)));
        }
        for (RejectedItem rejected : reading.rejected()) {
            report("%s: %s %s: %s".formatted(file.path(), rejected.place(), rejected.detail(), rejected.fix()));
        }
        return reading.rejected().isEmpty();
    }

    private static Map<String, Object> fields(InputFile file, Reading reading, FoundArticle article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.name());
        fields.putAll(PostedArticle.fields(article, reading.form()));
        fields.putIfAbsent("form", PostedArticle.name(reading.form()));
        if (reading.notice() != null) {
            fields.put("notice", reading.notice());
        }
        return fields;
    }

    private void report(String message) {
        if (spec != null) {
            spec.commandLine().getErr().println("hearsay: " + message);
        }
    }
}
