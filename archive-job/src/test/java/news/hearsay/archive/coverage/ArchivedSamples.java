package news.hearsay.archive.coverage;

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
import java.util.stream.Stream;
import news.hearsay.archive.session.TestSession;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Ids;
import news.hearsay.extract.ArticleExtraction;
import org.apache.spark.sql.Encoders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The sample articles, and events as an archive. */
final class ArchivedSamples {

    private static final Path FOLDER = Path.of("..", "samples");
    private static final Instant FIRST = Instant.parse("2026-03-01T08:00:00.123456Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private static final String EXTRACTOR = "extractor struct<name string, version string>";
    private static final String SPANS = "array<struct<start int, `end` int>>";
    private static final Map<Class<?>, String> COLUMNS = Map.of(
            Article.class,
            """
            id string, revision string, url string, outlet string, title string, byline string, published_at timestamp,
            received_at timestamp, language string, text string, content_hash string, form string, published_at_from string,
            language_from string, incomplete boolean, repairs array<string>
            """,
            Claim.class,
            """
            id string, article_id string, revision string, text string, spans SPANS, sentence struct<start int, `end` int>,
            quote_type string, polarity string, certainty string, completion struct<text string, antecedents SPANS>,
            subjects array<struct<subject string, aspects array<string>>>, EXTRACTOR
            """,
            Attribution.class,
            """
            id string, claim_id string, article_id string, revision string, parent_id string,
            source struct<text string, spans SPANS, kind string, name string, role string, affiliation string,
                members array<string>, anonymity string>,
            cue struct<text string, spans SPANS, lemma string, stance string>,
            chain array<struct<name string, kind string, role string, spans SPANS, basis string>>, confidence double, EXTRACTOR
            """,
            Extraction.class,
            "article_id string, revision string, EXTRACTOR, claims int, attributions int, unread string");

    private ArchivedSamples() {}

    /** Returns the sample articles and what the engine finds in them. */
    static List<Event> events() {
        try (InputStream subjects = ArchivedSamples.class.getResourceAsStream("/subjects.yml")) {
            ArticleExtraction extraction =
                    ArticleExtraction.load(new String(subjects.readAllBytes(), StandardCharsets.UTF_8));
            List<Article> articles = articles();
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

    /** Writes events as {@code ./hearsay archive extract} does. */
    static void write(Collection<? extends Event> events, Path archive) {
        write(events, Article.class, archive.resolve("articles"));
        write(events, Claim.class, archive.resolve("claims"));
        write(events, Attribution.class, archive.resolve("attributions"));
        write(events, Extraction.class, archive.resolve("extractions"));
    }

    private static void write(Collection<? extends Event> events, Class<?> kind, Path target) {
        List<String> rows = events.stream()
                .filter(kind::isInstance)
                .map(JSON::writeValueAsString)
                .toList();
        String columns = COLUMNS.getOrDefault(kind, "").replace("SPANS", SPANS).replace("EXTRACTOR", EXTRACTOR);
        TestSession.get()
                .read()
                .schema(columns)
                .option("mode", "FAILFAST")
                .json(TestSession.get().createDataset(rows, Encoders.STRING()))
                .write()
                .parquet(target.toString());
    }
}
