package news.hearsay.endtoend;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import news.hearsay.archive.columns.EventColumns.OfArticle;
import news.hearsay.archive.columns.EventColumns.OfAttribution;
import news.hearsay.archive.columns.EventColumns.OfClaim;
import news.hearsay.archive.columns.EventColumns.OfExtraction;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Writes events as the files of an extracted archive, which {@code docs/archive.md} describes. */
record ExtractedFiles(Path folder) {

    /** Writes a part: the events of its articles, those of one article together. */
    void writePart(int number, List<? extends Event> events) throws IOException {
        String part = part(number);
        write("articles", part, OfArticle.class, columns(events, Article.class, OfArticle::of));
        write("claims", part, OfClaim.class, columns(events, Claim.class, OfClaim::of));
        write("attributions", part, OfAttribution.class, columns(events, Attribution.class, OfAttribution::of));
        write("extractions", part, OfExtraction.class, columns(events, Extraction.class, OfExtraction::of));
        Files.createDirectories(folder.resolve("_parts"));
        Files.writeString(folder.resolve("_parts").resolve(part + ".json"), "{}");
    }

    /** Writes the articles of a part again, the first of them without its outlet. */
    void writeArticlesWithoutFirstOutlet(int number, List<? extends Event> events) throws IOException {
        List<OfArticle> rows = columns(events, Article.class, OfArticle::of).toList();
        write(
                "articles",
                part(number),
                OfArticle.class,
                Stream.concat(
                        Stream.of(withoutOutlet(rows.getFirst())), rows.stream().skip(1)));
    }

    // no event lacks its outlet, so the columns do not allow it
    @SuppressWarnings("NullAway")
    private static OfArticle withoutOutlet(OfArticle article) {
        return new OfArticle(
                article.id(),
                article.revision(),
                article.url(),
                null,
                article.title(),
                article.byline(),
                article.publishedAt(),
                article.receivedAt(),
                article.language(),
                article.text(),
                article.contentHash(),
                article.form(),
                article.publishedAtFrom(),
                article.languageFrom(),
                article.incomplete(),
                article.repairs());
    }

    void finish() throws IOException {
        Files.writeString(folder.resolve("_SUCCESS"), "");
    }

    Path file(String dataSet, int number) {
        return folder.resolve(dataSet).resolve(part(number) + ".parquet");
    }

    private static String part(int number) {
        return "part-%05d".formatted(number);
    }

    private static <E extends Event, C> Stream<C> columns(
            List<? extends Event> events, Class<E> type, Function<E, C> columns) {
        return events.stream().filter(type::isInstance).map(type::cast).map(columns);
    }

    private <C> void write(String dataSet, String part, Class<C> type, Stream<C> rows) throws IOException {
        Files.createDirectories(folder.resolve(dataSet));
        try (OutputStream out = Files.newOutputStream(folder.resolve(dataSet).resolve(part + ".parquet"));
                CarpetWriter<C> writer = new CarpetWriter.Builder<>(out, type)
                        .withCompressionCodec(CompressionCodecName.GZIP)
                        .withDefaultTimeUnit(TimeUnit.MICROS)
                        .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                        .build()) {
            writer.write(rows);
        }
    }
}
