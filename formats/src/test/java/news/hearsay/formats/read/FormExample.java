package news.hearsay.formats.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document with the articles that it contains.
 *
 * @param document the name of the file
 * @param specification the part of the form's public specification whose structure it follows
 * @param rejected the place of each rejected item and the start of the reason
 */
record FormExample(
        String document,
        Form form,
        @Nullable String specification,
        @Nullable String contentType,
        @Nullable URI address,
        @Nullable String outlet,
        @Nullable String notice,
        List<Expected> articles,
        @Nullable List<String> rejected) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("src/test/resources/news/hearsay/formats/examples");

    /** The fields of an article; a field that is null must not be found. */
    record Expected(
            @Nullable String title,
            @Nullable List<String> paragraphs,
            @Nullable String outlet,
            @Nullable URI url,
            @Nullable String byline,
            @Nullable String publishedAt,
            @Nullable String publishedAtFrom,
            @Nullable String language,
            @Nullable Boolean incomplete,
            @Nullable Set<String> repairs) {

        static Expected of(FoundArticle found) {
            FoundField<String> text = found.text();
            FoundField<Instant> date = found.publishedAt();
            Set<String> repairs = new TreeSet<>();
            found.repairs().forEach(repair -> repairs.add(repair.name()));
            return new Expected(
                    value(found.title()),
                    text == null ? null : List.of(text.value().split("\n\n")),
                    value(found.outlet()),
                    value(found.url()),
                    value(found.byline()),
                    date == null ? null : date.value().toString(),
                    date == null ? null : date.from(),
                    value(found.language()),
                    found.incomplete() ? Boolean.TRUE : null,
                    repairs.isEmpty() ? null : repairs);
        }

        private static <T> @Nullable T value(@Nullable FoundField<T> field) {
            return field == null ? null : field.value();
        }
    }

    /** All examples, by form and name. */
    static List<FormExample> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".expected.json"))
                    .sorted()
                    .map(FormExample::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> rejections() {
        return rejected == null ? List.of() : rejected;
    }

    NewsDocument load() {
        try {
            return new NewsDocument(Files.readAllBytes(file()), contentType, address, outlet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.endsWith(Path.of(form.name().toLowerCase(Locale.ROOT), document)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static FormExample read(Path file) {
        return MAPPER.readValue(file, FormExample.class);
    }

    @Override
    public String toString() {
        return form + " " + document;
    }
}
