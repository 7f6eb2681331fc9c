package news.hearsay.standalone.post;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.formats.read.FileType;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads articles from files as request bodies. JSON, NDJSON, pages, feeds and agency files are passed on unchanged, so
 * that ingest reads them and reports their errors; plain text and Markdown become JSON.
 */
public final class ArticleFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int MAX_TITLE_LENGTH = 300;

    private final Description description;

    /** The fields of an article that a plain text does not contain. A null field is left out. */
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
     * @throws CommandFailedException if it is plain text without an outlet, or not UTF-8
     */
    public Body read(String name, byte[] content) {
        FileType type = FileType.of(name);
        return switch (type) {
            case null ->
                startsAsJson(content)
                        ? new Body(name, (isOneDocument(content) ? FileType.JSON : FileType.LINES).mediaType(), content)
                        : plainText(name, content);
            case TEXT, MARKDOWN -> plainText(name, content);
            default -> new Body(name, type.mediaType(), content);
        };
    }

    private Body plainText(String name, byte[] content) {
        return new Body(name, FileType.JSON.mediaType(), MAPPER.writeValueAsBytes(article(name, text(name, content))));
    }

    private Map<String, Object> article(String name, String text) {
        if (description.outlet == null) {
            throw new CommandFailedException(
                    name + " is plain text: name the outlet that published it with --outlet NAME");
        }
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("outlet", description.outlet);
        String[] parts = text.split("\\R\\s*\\R", 2);
        boolean startsWithTitle = parts.length == 2
                && parts[0].lines().count() == 1
                && parts[0].length() <= MAX_TITLE_LENGTH
                && !parts[0].matches(".*[.!?…:;,]$");
        if (description.title != null) {
            article.put("title", description.title);
            article.put("text", text);
        } else if (startsWithTitle) {
            article.put("title", parts[0].strip());
            article.put("text", parts[1]);
        } else {
            article.put("title", titleFromName(name));
            article.put("text", text);
        }
        if (description.url != null) {
            article.put("url", description.url);
        }
        if (description.publishedAt != null) {
            article.put("publishedAt", description.publishedAt);
        }
        return article;
    }

    private static String titleFromName(String name) {
        return Path.of(name)
                .getFileName()
                .toString()
                .replaceFirst("\\.gz$", "")
                .replaceFirst("\\.[^.]*$", "")
                .replaceAll("[-_]+", " ");
    }

    private static String text(String name, byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CommandFailedException(name + " is not UTF-8: convert it first, for example with iconv", e);
        }
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
