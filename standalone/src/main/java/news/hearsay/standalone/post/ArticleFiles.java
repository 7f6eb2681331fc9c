package news.hearsay.standalone.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.plain.PlainText;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.FileType;
import news.hearsay.formats.read.PostedArticle;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads articles from files as request bodies. JSON, NDJSON, pages, feeds and agency files are passed on unchanged, so
 * that ingest reads them and reports their errors; plain text and Markdown are read as ingest reads them, and become
 * JSON.
 */
public final class ArticleFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DocumentReader reader = new DocumentReader();
    private final Description description;

    /**
     * The fields of an article that a plain text need not contain. The title and the time count before those of the
     * text, the outlet and the URL after them. A null field is left out.
     */
    public record Description(
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String url,
            @Nullable String publishedAt) {

        /** No field at all: enough for JSON and NDJSON. */
        public static final Description NONE = new Description(null, null, null, null);
    }

    /**
     * A request body.
     *
     * @param name the name of the file, for messages
     */
    public record Body(String name, String mediaType, byte[] bytes) {}

    /**
     * Creates a reader.
     *
     * @param description the fields of articles in plain text
     */
    public ArticleFiles(Description description) {
        this.description = description;
    }

    /** Returns a file itself, or the files of a folder whose names tell their media type, sorted by name. */
    public static List<Path> in(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            if (!Files.isReadable(fileOrFolder)) {
                throw new CommandFailedException(
                        "can't read " + fileOrFolder + ": check that it exists and is readable");
            }
            return List.of(fileOrFolder);
        }
        try (var files = Files.list(fileOrFolder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> isArticle(file.getFileName().toString()))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new CommandFailedException("no articles in %s: no file has a name such as %s"
                        .formatted(fileOrFolder, FileType.patterns()));
            }
            return found;
        }
    }

    /** A Markdown file of a folder describes the folder. */
    private static boolean isArticle(String name) {
        FileType type = FileType.of(name);
        return type != null && type != FileType.MARKDOWN;
    }

    /**
     * Makes a request body of the content of a file.
     *
     * @param name the name of the file; its ending determines the format, and without a known ending the content does
     * @throws CommandFailedException if it is plain text without an outlet, or cannot be read
     */
    public Body read(String name, byte[] content) {
        FileType type = FileType.of(name);
        return switch (type) {
            case null ->
                startsAsJson(content)
                        ? new Body(name, (isOneDocument(content) ? FileType.JSON : FileType.LINES).mediaType(), content)
                        : plainText(name, content, FileType.TEXT);
            case TEXT, MARKDOWN -> plainText(name, content, type);
            default -> new Body(name, type.mediaType(), content);
        };
    }

    private Body plainText(String name, byte[] content, FileType type) {
        Reading reading;
        try {
            reading = reader.read(new NewsDocument(content, type.mediaType(), null, description.outlet));
        } catch (UnreadableDocumentException e) {
            throw new CommandFailedException("%s %s: %s".formatted(name, e.getMessage(), e.fix()), e);
        }
        if (reading.form() != Form.TEXT) {
            return new Body(name, FileType.TEXT.mediaType(), content);
        }
        if (reading.articles().isEmpty()) {
            RejectedItem item = reading.rejected().getFirst();
            throw new CommandFailedException("%s %s: %s".formatted(name, item.detail(), item.fix()));
        }
        FoundArticle article = reading.articles().getFirst();
        return new Body(name, FileType.JSON.mediaType(), MAPPER.writeValueAsBytes(fields(name, article)));
    }

    private Map<String, Object> fields(String name, FoundArticle article) {
        if (article.outlet() == null) {
            throw new CommandFailedException(name
                    + " names no outlet: name the one that published it with --outlet NAME or a line Outlet: NAME");
        }
        Map<String, Object> fields = PostedArticle.fields(article, Form.TEXT);
        FoundField<String> title = article.title();
        if (description.title != null) {
            if (title != null && title.from().equals(PlainText.FIRST_LINE)) {
                Object text = fields.get("text");
                fields.put("text", text == null ? title.value() : title.value() + "\n\n" + text);
            }
            fields.put("title", description.title);
        } else if (title == null) {
            fields.put("title", titleFromName(name));
        }
        if (description.url != null) {
            fields.putIfAbsent("url", description.url);
        }
        if (description.publishedAt != null) {
            fields.put("publishedAt", description.publishedAt);
            fields.remove("publishedAtFrom");
        }
        return fields;
    }

    private static String titleFromName(String name) {
        return Path.of(name)
                .getFileName()
                .toString()
                .replaceFirst("\\.gz$", "")
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[-_]+", " ");
    }

    private static boolean startsAsJson(byte[] content) {
        return new String(content, 0, Math.min(content.length, 1000), StandardCharsets.UTF_8)
                .stripLeading()
                .startsWith("{");
    }

    private static boolean isOneDocument(byte[] content) {
        try (JsonParser parser = MAPPER.createParser(content)) {
            parser.nextToken();
            parser.skipChildren();
            JsonToken next = parser.nextToken();
            return next == null;
        } catch (JacksonException e) {
            return true;
        }
    }
}
