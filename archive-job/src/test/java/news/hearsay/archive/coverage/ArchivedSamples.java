package news.hearsay.archive.coverage;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.hearsay.archive.columns.ArchiveFiles;
import news.hearsay.archive.columns.EventColumns.OfArticle;
import news.hearsay.archive.columns.EventColumns.OfAttribution;
import news.hearsay.archive.columns.EventColumns.OfClaim;
import news.hearsay.archive.columns.EventColumns.OfExtraction;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Ids;
import news.hearsay.extract.ArticleExtraction;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sample articles, and events as an archive. */
final class ArchivedSamples {

    private static final Path FOLDER = Path.of("..", "samples");
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00.123456Z");

    private static final JsonMapper JSON = JsonMapper.shared();

    private ArchivedSamples() {}

    /** Returns the sample articles and what the engine finds in them. */
    static List<Event> events() {
        return extracted(articles());
    }

    /** Returns further articles, of which the samples know nothing, and what the engine finds in them. */
    static List<Event> otherEvents() {
        return extracted(IntStream.range(0, 3)
                .mapToObj(number -> article(
                        Map.of(
                                "outlet",
                                "The Lorn Post",
                                "title",
                                "Bridge %d to close".formatted(number),
                                "text",
                                "The mayor of Arden said on Monday that bridge %d would close. Ida Lindmark told the Lorn Gazette that it was too late."
                                        .formatted(number)),
                        FIRST))
                .toList());
    }

    private static List<Event> extracted(List<Article> articles) {
        try (InputStream subjects = ArchivedSamples.class.getResourceAsStream("/subjects.yml")) {
            ArticleExtraction extraction =
                    ArticleExtraction.load(new String(subjects.readAllBytes(), StandardCharsets.UTF_8));
            List<Event> events = new ArrayList<>(articles);
            articles.forEach(article -> events.addAll(extraction.events(article)));
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sample articles, received one minute after the other in the order of their files. */
    private static List<Article> articles() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Article> articles = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                articles.add(article(
                        JSON.readValue(file, new TypeReference<Map<String, String>>() {}),
                        FIRST.plus(Duration.ofMinutes(articles.size()))));
            }
            return articles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Map<String, String> posted, Instant receivedAt) {
        String outlet = posted.getOrDefault("outlet", "");
        String title = posted.getOrDefault("title", "");
        String text = posted.getOrDefault("text", "");
        URI url = uri(posted.get("url"));
        String published = posted.get("publishedAt");
        Instant publishedAt = published == null ? null : Instant.parse(published);
        String hash = Ids.contentHash(title, text);
        return new Article(
                Ids.article(url, null, outlet, title, publishedAt),
                Ids.revision(hash),
                url,
                outlet,
                title,
                null,
                publishedAt,
                receivedAt,
                "en",
                text,
                hash);
    }

    private static @Nullable URI uri(@Nullable String url) {
        return url == null ? null : URI.create(url);
    }

    /** Writes events as a part of an archive. */
    static void write(Collection<? extends Event> events, Path archive, int part) {
        String file = "part-%05d.parquet".formatted(part);
        write(
                events,
                Article.class,
                OfArticle.class,
                OfArticle::of,
                archive.resolve("articles").resolve(file));
        write(
                events,
                Claim.class,
                OfClaim.class,
                OfClaim::of,
                archive.resolve("claims").resolve(file));
        write(
                events,
                Attribution.class,
                OfAttribution.class,
                OfAttribution::of,
                archive.resolve("attributions").resolve(file));
        write(
                events,
                Extraction.class,
                OfExtraction.class,
                OfExtraction::of,
                archive.resolve("extractions").resolve(file));
    }

    private static <E extends Event, C> void write(
            Collection<? extends Event> events, Class<E> kind, Class<C> columns, Function<E, C> row, Path file) {
        try (CarpetWriter<C> writer =
                ArchiveFiles.create(new org.apache.hadoop.fs.Path(file.toUri()), new Configuration(), columns)) {
            for (Event event : events) {
                if (kind.isInstance(event)) {
                    writer.write(row.apply(kind.cast(event)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
